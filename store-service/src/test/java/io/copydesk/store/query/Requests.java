package io.copydesk.store.query;

import java.util.List;

/** Searches as they come over HTTP. */
public final class Requests {

    private Requests() {}

    /** The first page of a search; an empty order is the usual one. */
    public static SearchRequest search(String q, String sort, String collapse) {
        PageParameters parameters = new PageParameters();
        parameters.q = List.of(q);
        parameters.sort = sort.isEmpty() ? null : List.of(sort);
        parameters.collapse = List.of(collapse);
        return SearchRequest.of(parameters);
    }
}
