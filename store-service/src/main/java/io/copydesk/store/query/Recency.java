package io.copydesk.store.query;

import java.time.Duration;

/**
 * What an article's age adds to its score: {@code WEIGHT * PIVOT / (PIVOT + age)}, as Lucene's distance feature has it. An
 * article of today gains as much as a rare word in the text, one of last week half of it.
 */
public final class Recency {

    public static final float WEIGHT = 3;
    public static final Duration PIVOT = Duration.ofDays(7);

    private Recency() {}
}
