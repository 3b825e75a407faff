package io.copydesk.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways that an article took through the topics: one for each time that it was dropped in.
 *
 * @param id the article's
 * @param since how far back it was looked for
 * @param complete whether all topics were read from there; false if that would have taken too long
 * @param journeys in the order in which they began
 */
public record Trace(String id, Instant since, boolean complete, List<Journey> journeys) {

    public Trace {
        journeys = List.copyOf(journeys);
    }

    /** One way, from the record that was dropped in to where it is now. */
    public record Journey(List<Hop> hops) {

        public Journey {
            hops = List.copyOf(hops);
        }
    }

    /** What became of a record. */
    public enum State {
        /** The stage that read it wrote what came of it. */
        PASSED,
        /** The stage put it into the dead letters. */
        REFUSED,
        /** The last stage has stored it; or an earlier one is done with it, and what came of it is not to be seen. */
        DONE,
        /** The stage has not done it yet. */
        WAITING
    }

    /**
     * A record on the way, and the stage that reads it.
     *
     * @param written when it was written to the topic
     * @param waited milliseconds until the stage began to work on it; null if that is not known
     * @param worked milliseconds from there until what came of it was written; if {@code waited} is not known, since it was
     *     written; null if that is not known either
     * @param stage the group that reads the topic
     * @param reason why it was refused, null if it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hop(
            String topic,
            int partition,
            long offset,
            Instant written,
            @Nullable Long waited,
            @Nullable Long worked,
            String stage,
            State state,
            @Nullable String reason) {}
}
