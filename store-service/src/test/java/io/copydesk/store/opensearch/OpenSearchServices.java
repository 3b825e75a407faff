package io.copydesk.store.opensearch;

import io.copydesk.store.StoreServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** {@link StoreServices} with the index in OpenSearch, whatever engine the other tests run with. */
public final class OpenSearchServices implements QuarkusTestResourceLifecycleManager {

    private final StoreServices services = new StoreServices();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(services.start());
        settings.putAll(StoreServices.openSearch());
        return settings;
    }

    @Override
    public void stop() {
        services.stop();
    }
}
