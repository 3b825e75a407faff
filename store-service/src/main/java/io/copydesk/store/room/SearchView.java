package io.copydesk.store.room;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param hidden parameters of the search that have no field of their own in the form
 * @param problem what is wrong with the search; null if nothing is
 * @param total how many were found, in words
 * @param next the address of the next page; null on the last
 * @param query the search, for the addresses of its feeds and exports
 */
record SearchView(
        String q,
        String sort,
        String from,
        String to,
        List<Hidden> hidden,
        @Nullable String problem,
        List<Suggestion> suggestions,
        List<Chosen> chosen,
        List<Hit> hits,
        String total,
        @Nullable String next,
        List<Facet> facets,
        Timeline timeline,
        String query) {

    /** A parameter of the search. */
    record Hidden(String name, String value) {}

    /** Another search that may have been meant. */
    record Suggestion(String q, String address) {}

    /** A filter that is on, and the address of the search without it. */
    record Chosen(String field, String value, String address) {}

    /** An article found. Title and passages are safe HTML. */
    record Hit(
            String address,
            RawString title,
            List<RawString> passages,
            @Nullable String source,
            String time,
            String language,
            long others,
            String story) {}

    /** Values that the search can be narrowed to. */
    record Facet(String name, List<Value> values) {}

    record Value(String name, long count, String address) {}
}
