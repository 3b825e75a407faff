package io.copydesk.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What is found for a page in one partition, and what of the partition is left. */
final class PagePart<T> {

    private final TopicPartition partition;
    private final boolean backwards;
    private final List<Found<T>> found = new ArrayList<>();
    private final List<Found<T>> ofRound = new ArrayList<>();
    private Range rest;
    private Range round;
    private int taken;

    /** A record that fits. */
    private record Found<T>(long offset, long time, T shown) {}

    PagePart(TopicPartition partition, Range rest, boolean backwards) {
        this.partition = partition;
        this.rest = rest;
        this.round = rest;
        this.backwards = backwards;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Whether what comes after those that are taken is not known yet. */
    boolean lacks() {
        return isTaken() && rest.from() < rest.to();
    }

    /** As if none were taken. */
    void rewind() {
        taken = 0;
    }

    /** The next part of what is left, of so many offsets at most. */
    Range begin(int size) {
        round = backwards
                ? new Range(Math.max(rest.from(), rest.to() - size), rest.to())
                : new Range(rest.from(), Math.min(rest.to(), rest.from() + size));
        ofRound.clear();
        return round;
    }

    void add(ConsumerRecord<byte[], byte[]> record, Function<ConsumerRecord<byte[], byte[]>, T> form) {
        ofRound.add(new Found<>(record.offset(), record.timestamp(), form.apply(record)));
    }

    /** The part is read. One that is not read to its end is read anew: what comes first when going backwards is its end. */
    void end() {
        if (backwards) {
            Collections.reverse(ofRound);
            rest = new Range(rest.from(), round.from());
        } else {
            rest = new Range(round.to(), rest.to());
        }
        found.addAll(ofRound);
    }

    boolean isTaken() {
        return taken == found.size();
    }

    /** When the next one was written. */
    long time() {
        return found.get(taken).time();
    }

    T take() {
        return found.get(taken++).shown();
    }

    boolean hasMore() {
        return !isTaken() || rest.from() < rest.to();
    }

    /** Where the next page begins, as a cursor has it. */
    long next() {
        if (isTaken()) {
            return backwards ? rest.to() : rest.from();
        }
        return backwards ? found.get(taken).offset() + 1 : found.get(taken).offset();
    }
}
