package io.copydesk.records;

/**
 * A part of a partition.
 *
 * @param from the first offset
 * @param to the one behind the last
 */
public record Range(long from, long to) {

    boolean has(long offset) {
        return offset >= from && offset < to;
    }

    /** What is in both. */
    public Range within(Range other) {
        long begin = Math.min(Math.max(from, other.from), other.to);
        return new Range(begin, Math.max(begin, Math.min(to, other.to)));
    }
}
