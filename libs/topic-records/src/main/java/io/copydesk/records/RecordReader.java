package io.copydesk.records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what topics have, in no group, so that it leaves no trace. Not thread-safe. Every method throws
 * {@link KafkaException} if the brokers don't answer.
 */
public final class RecordReader implements AutoCloseable {

    /** For those who wait as long as the brokers answer. */
    public static final Duration HOWEVER_LONG = Duration.ofDays(365);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    // What is fetched ahead is kept in memory. A record that is larger comes all the same.
    private static final int FETCHED_BYTES = 16 * 1024 * 1024;

    private static final int FETCH_WAITS_MILLIS = 50;

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them */
    public RecordReader(Map<String, Object> settings) {
        Map<String, Object> reading = ReaderSettings.of(settings);
        reading.put("fetch.max.bytes", FETCHED_BYTES);
        // A fetch that waits at the end of a partition holds up what is asked for next.
        reading.put("fetch.max.wait.ms", FETCH_WAITS_MILLIS);
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The names of all topics but Kafka's own, in their order. */
    public Set<String> topics() {
        Set<String> names = new TreeSet<>(consumer.listTopics().keySet());
        names.removeIf(name -> name.startsWith("__"));
        return names;
    }

    /** The partitions of a topic; none if there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        return partitions(List.of(topic));
    }

    /** The partitions of all these topics; those that are not there have none. */
    public List<TopicPartition> partitions(Collection<String> topics) {
        Map<String, List<PartitionInfo>> all = consumer.listTopics();
        return topics.stream()
                .flatMap(topic -> all.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** What each partition has now: from the oldest record that is kept to the end. */
    public Map<TopicPartition, Range> kept(Collection<TopicPartition> partitions) {
        assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Range> kept = new HashMap<>();
        begins.forEach((partition, begin) ->
                kept.put(partition, new Range(begin, Math.max(begin, ends.getOrDefault(partition, begin)))));
        return kept;
    }

    /** Of each partition the first offset whose record is not older than that; its end if all are older. */
    public Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, Instant time) {
        assign(partitions);
        Map<TopicPartition, Long> question = new HashMap<>();
        partitions.forEach(partition -> question.put(partition, time.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(question).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        return offsets;
    }

    /**
     * Reads on from there to where the partitions end at the beginning of the call.
     *
     * @param from where to begin in each partition
     * @param taker as in {@link #readRanges}
     * @param atMost as in {@link #readRanges}
     * @return as {@link #readRanges}
     */
    public boolean read(
            Map<TopicPartition, Long> from, Predicate<ConsumerRecord<byte[], byte[]>> taker, Duration atMost) {
        assign(from.keySet());
        Map<TopicPartition, Range> ranges = new HashMap<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        from.forEach((partition, offset) -> ranges.put(partition, new Range(offset, ends.getOrDefault(partition, 0L))));
        return readRanges(ranges, taker, atMost);
    }

    /**
     * Reads parts of partitions. What retention has taken away meanwhile is left out.
     *
     * @param taker is given each record, those of a partition in their order, and says whether to go on
     * @param atMost how long it may take
     * @return whether all was read, or the taker had enough; false if the time was over before
     */
    public boolean readRanges(
            Map<TopicPartition, Range> ranges, Predicate<ConsumerRecord<byte[], byte[]>> taker, Duration atMost) {
        Map<TopicPartition, Range> open = new HashMap<>(ranges);
        open.values().removeIf(range -> range.from() >= range.to());
        assign(open.keySet());
        open.forEach((partition, range) -> consumer.seek(partition, range.from()));
        long begun = System.nanoTime();
        long heard = begun;
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Range range = ranges.get(new TopicPartition(record.topic(), record.partition()));
                if (range != null && range.has(record.offset()) && !taker.test(record)) {
                    return true;
                }
            }
            boolean isFurther = endThoseThatAreRead(open) || !records.isEmpty();
            long now = System.nanoTime();
            heard = isFurther ? now : heard;
            if (now - heard > SILENCE.toNanos()) {
                throw new TimeoutException("Kafka sends no records");
            }
            if (!open.isEmpty() && now - begun > atMost.toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** The record at this offset; none if there is none now. */
    public Optional<ConsumerRecord<byte[], byte[]>> record(TopicPartition partition, long offset) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        if (partitions(partition.topic()).contains(partition)) {
            Map<TopicPartition, Range> kept = kept(List.of(partition));
            kept.replaceAll((one, range) -> new Range(offset, offset + 1).within(range));
            readRanges(kept, found::add, HOWEVER_LONG);
        }
        return found.stream().findFirst();
    }

    // What is not assigned can be asked for too, but the client warns each time that it does not need the answer.
    private void assign(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.resume(partitions);
    }

    /** Whether there were any. */
    private boolean endThoseThatAreRead(Map<TopicPartition, Range> open) {
        Set<TopicPartition> read = new HashSet<>();
        open.forEach((partition, range) -> {
            if (consumer.position(partition) >= range.to()) {
                read.add(partition);
            }
        });
        consumer.pause(read);
        open.keySet().removeAll(read);
        return !read.isEmpty();
    }

    /**
     * Reads on from there, and then what is written, for as long as that is wanted.
     *
     * @param taker is given each record, those of a partition in their order
     * @param goOn is asked several times a second
     */
    public void follow(
            Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> taker, BooleanSupplier goOn) {
        assign(from.keySet());
        from.forEach(consumer::seek);
        while (goOn.getAsBoolean()) {
            consumer.poll(POLL).forEach(taker);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
