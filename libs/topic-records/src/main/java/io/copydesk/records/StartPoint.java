package io.copydesk.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A place in a topic. */
public sealed interface StartPoint {

    /** Its offset in each partition: not before the oldest record that is kept, not behind the end. */
    Map<TopicPartition, Long> in(RecordReader reader, Collection<TopicPartition> partitions);

    /** The oldest record that is kept. */
    record Beginning() implements StartPoint {
        @Override
        public Map<TopicPartition, Long> in(RecordReader reader, Collection<TopicPartition> partitions) {
            return new Offset(0).in(reader, partitions);
        }
    }

    /** Behind all that there is now. */
    record End() implements StartPoint {
        @Override
        public Map<TopicPartition, Long> in(RecordReader reader, Collection<TopicPartition> partitions) {
            return new Offset(Long.MAX_VALUE).in(reader, partitions);
        }
    }

    /** The same offset in each partition. */
    record Offset(long offset) implements StartPoint {
        @Override
        public Map<TopicPartition, Long> in(RecordReader reader, Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            reader.kept(partitions)
                    .forEach((partition, kept) ->
                            offsets.put(partition, Math.min(Math.max(offset, kept.from()), kept.to())));
            return offsets;
        }
    }

    /** The first record of each partition that is not older. */
    record Time(Instant time) implements StartPoint {
        @Override
        public Map<TopicPartition, Long> in(RecordReader reader, Collection<TopicPartition> partitions) {
            return reader.since(partitions, time);
        }
    }

    /**
     * Reads what a user writes: {@code beginning}, {@code end}, an offset or a time.
     *
     * @throws IllegalArgumentException if it is nothing of that, with what it may be
     */
    static StartPoint parse(String text) {
        if (text.equals("beginning")) {
            return new Beginning();
        }
        if (text.equals("end")) {
            return new End();
        }
        try {
            return text.matches("\\d{1,18}")
                    ? new Offset(Long.parseLong(text))
                    : new Time(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a place in a topic is beginning, end, an offset as 17 or a time as 2026-11-01T08:00:00Z, not \""
                            + text + "\"",
                    e);
        }
    }
}
