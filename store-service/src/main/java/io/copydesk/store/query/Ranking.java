package io.copydesk.store.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All articles of one search, in its order, of which a page takes some. Articles that are equal in the order of the search
 * stand by their time of ingest, the newest first, then by their ids.
 */
public interface Ranking {

    /**
     * An article where it stands.
     *
     * @param score 0 where the order is not by score
     * @param ingested when it was first dropped in, in milliseconds
     * @param story the number of its story
     */
    record Ranked(float score, long ingested, String id, long story) {}

    /**
     * Some of them.
     *
     * @param total how many there are in all
     * @param exact whether it is that number or at least that
     */
    record Portion(List<Ranked> articles, long total, boolean exact) {}

    /**
     * Those that follow.
     *
     * @param after the last that is known; null for the first ones
     * @param countUpTo the total must be exact up to here
     */
    Portion next(int most, @Nullable Ranked after, int countUpTo) throws IOException;

    /** The id of the first article of each of these stories, of those that were dropped in before the search began. */
    Map<Long, String> heads(Collection<Long> stories) throws IOException;

    /** What the scores of those so far were made of, see {@link Place#statistics}. */
    Map<String, Long> statistics();
}
