package io.copydesk.cli.bench;

import io.copydesk.cli.articles.Store;
import java.util.Map;

/** How many articles the store finds. */
final class SearchTotal {

    private SearchTotal() {}

    static long of(String store) {
        return new Store(store)
                .search(Map.of("limit", "1", "total", "exact"))
                .path("total")
                .path("value")
                .asLong();
    }
}
