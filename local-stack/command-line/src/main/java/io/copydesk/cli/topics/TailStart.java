package io.copydesk.cli.topics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where to begin in a topic. */
sealed interface TailStart {

    /** Moves the consumer there. */
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions);

    /** The oldest record that is kept. */
    record Beginning() implements TailStart {
        @Override
        public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            consumer.seekToBeginning(partitions);
        }
    }

    /** What is written from now on. */
    record End() implements TailStart {
        @Override
        public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            consumer.seekToEnd(partitions);
        }
    }

    /** The same offset in each partition; the oldest that is kept, and the end, are the bounds. */
    record Offset(long offset) implements TailStart {
        @Override
        public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            partitions.forEach(partition -> consumer.seek(
                    partition,
                    Math.min(
                            Math.max(offset, begins.getOrDefault(partition, 0L)),
                            ends.getOrDefault(partition, Long.MAX_VALUE))));
        }
    }

    /** The first record of each partition that is not older. */
    record Time(Instant time) implements TailStart {
        @Override
        public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> question = new HashMap<>();
            partitions.forEach(partition -> question.put(partition, time.toEpochMilli()));
            consumer.seekToEnd(partitions);
            consumer.offsetsForTimes(question).forEach((partition, found) -> {
                if (found != null) {
                    consumer.seek(partition, found.offset());
                }
            });
        }
    }

    /**
     * Reads what a user writes.
     *
     * @throws IllegalArgumentException if it is nothing of that, with what it may be
     */
    static TailStart parse(String text) {
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
                    "--from is beginning, end, an offset as 17 or a time as 2026-11-01T08:00:00Z, not \"" + text + "\"",
                    e);
        }
    }
}
