package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.index.IndexConfig;
import io.copydesk.store.index.Positions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How far each instance has come with an index. All that lies before what one instance says is in the index, whoever put it in:
 * a new instance goes on where the most advanced one is.
 */
@Singleton
class Progress {

    private static final int MOST_INSTANCES = 1_000;

    private final Cluster cluster;
    private final IndexNames names;
    private final String instance;

    Progress(Cluster cluster, IndexNames names, IndexConfig config) {
        this.cluster = cluster;
        this.names = names;
        this.instance = config.instance();
    }

    /** Where this instance goes on with an index; empty if nobody has ever said how far it is. */
    Optional<Positions> of(String index) throws IOException {
        Optional<Positions> own = cluster.find("GET", path(index), null)
                .filter(found -> found.path("found").asBoolean())
                .map(found -> positions(found.path("_source")));
        return own.isPresent() ? own : mostAdvanced(index);
    }

    void save(String index, Positions positions) throws IOException {
        Map<String, String> data = new HashMap<>(positions.toCommitData());
        data.put("index", index);
        cluster.ask("PUT", path(index) + "?refresh=true", data);
    }

    private Optional<Positions> mostAdvanced(String index) throws IOException {
        Optional<JsonNode> all =
                cluster.find("POST", "/" + names.progress() + "/_search", Map.of("size", MOST_INSTANCES));
        // One instance's word as a whole: offsets of one and group changes of another would not belong together.
        return all.flatMap(found -> StreamSupport.stream(
                        found.path("hits").path("hits").spliterator(), false)
                .map(hit -> hit.path("_source"))
                .filter(source -> source.path("index").asText().equals(index))
                .map(Progress::positions)
                .max(Comparator.comparingLong(positions -> positions.next().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())));
    }

    private String path(String index) {
        return "/" + names.progress() + "/_doc/" + URLEncoder.encode(index + ":" + instance, StandardCharsets.UTF_8);
    }

    private static Positions positions(JsonNode source) {
        Map<String, String> data = new HashMap<>();
        source.fields()
                .forEachRemaining(
                        field -> data.put(field.getKey(), field.getValue().asText()));
        return Positions.of(data);
    }
}
