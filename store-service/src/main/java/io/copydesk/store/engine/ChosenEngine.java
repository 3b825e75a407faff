package io.copydesk.store.engine;

import io.copydesk.store.index.IndexConfig;
import io.copydesk.store.index.IndexStore;
import io.copydesk.store.query.SearchEngine;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everybody the search engine that the configuration names; the others are never made. */
@Singleton
class ChosenEngine {

    private final Identifier engine;

    ChosenEngine(IndexConfig config) {
        this.engine = Identifier.Literal.of(config.engine().identifier());
    }

    @Produces
    @Singleton
    SearchEngine searches(@Any Instance<SearchEngine> engines) {
        return engines.select(engine).get();
    }

    @Produces
    @Singleton
    IndexStore keeps(@Any Instance<IndexStore> stores) {
        return stores.select(engine).get();
    }
}
