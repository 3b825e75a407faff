package io.copydesk.store.query;

import java.util.Map;

/**
 * Where in the order of a search an article stands, and what that order was made of, so that it stays the same for all pages.
 *
 * @param score the article's score, 0 where the order is not by score
 * @param ingested when the article was first dropped in, in milliseconds
 * @param id the article's id
 * @param now the time at which the first page was asked for, in milliseconds: how recent an article is depends on it
 * @param statistics the numbers of the index that scores are made of, as the search engine has them; empty where the order
 *     is not by score
 */
public record Place(float score, long ingested, String id, long now, Map<String, Long> statistics) {

    public Place {
        statistics = Map.copyOf(statistics);
    }
}
