package io.copydesk.monitor;

import io.copydesk.events.Topics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the way: a consumer group that reads one topic, and writes what comes of each record to the next one or to the
 * dead letters of its own.
 *
 * @param group the group's id, by which the stage is named too
 * @param reads the topic it reads
 * @param writes the topic that its results go to; null at the end of the way
 */
public record Stage(String group, String reads, @Nullable String writes) {

    /** Those that an article passes, in their order. */
    public static final List<Stage> OF_ARTICLES = List.of(
            new Stage("cleanup", Topics.RAW, Topics.CLEAN),
            new Stage("enrich", Topics.CLEAN, Topics.ENRICHED),
            new Stage("archive", Topics.ENRICHED, null));

    /** The topic of what it refuses. */
    public String refuses() {
        return Topics.deadLetters(reads);
    }
}
