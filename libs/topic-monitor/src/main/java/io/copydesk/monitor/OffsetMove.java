package io.copydesk.monitor;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A group's place in a partition, set anew.
 *
 * @param from where it was; null if it had committed nothing
 * @param to where it is to read on
 */
public record OffsetMove(
        String topic, int partition, @Nullable Long from, long to) {

    /** How many offsets it reads again; negative for those that it leaves out. */
    @JsonProperty
    public long again() {
        return from == null ? 0 : from - to;
    }
}
