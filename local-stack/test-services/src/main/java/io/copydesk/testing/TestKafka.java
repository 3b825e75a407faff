package io.copydesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The real broker that all tests of this JVM share, in plain tests and in Quarkus tests alike; started when it is first
 * used. Every method waits for the broker's answer. Safe for use by several threads.
 */
public final class TestKafka {

    /** Stops a hang; nothing is expected to take as long. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    // As large as the largest record that any topic of Copydesk takes, and more.
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private TestKafka() {}

    /** Where clients find it. Stays the same when the broker is stopped and started. */
    public static String bootstrapServers() {
        return SystemLoader.call("kafka", "address");
    }

    /** Starts it again after {@link #stop} or {@link #kill}, with its data. */
    public static void start() {
        SystemLoader.call("kafka", "start");
    }

    /** Stops it cleanly. Whoever stops it starts it again: other tests need it. */
    public static void stop() {
        SystemLoader.call("kafka", "stop");
    }

    /** Ends it with SIGKILL. Whoever kills it starts it again: other tests need it. */
    public static void kill() {
        SystemLoader.call("kafka", "kill");
    }

    /**
     * Creates a topic; one that exists stays as it is. Its records are kept for ever unless the configuration says otherwise: those of
     * tests may be of any time, and Kafka would delete old ones minutes later.
     */
    public static void createTopic(String name, int partitions, Map<String, String> config) {
        Map<String, String> all = new HashMap<>(Map.of("retention.ms", "-1"));
        all.putAll(config);
        var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(all);
        withAdmin(admin -> {
            await(admin.createTopics(List.of(topic)).all(), TopicExistsException.class);
            // Known to the controller; a client may ask the broker for it a moment too early.
            while (!topicExists(admin, name)) {
                pause();
            }
        });
    }

    /** Deletes topics with all that is in them, and returns when they are gone; unknown ones are no error. */
    public static void deleteTopics(String... names) {
        withAdmin(admin -> {
            for (String name : names) {
                await(admin.deleteTopics(List.of(name)).all(), UnknownTopicOrPartitionException.class);
            }
            while (Arrays.stream(names).anyMatch(name -> topicExists(admin, name))) {
                pause();
            }
        });
    }

    /** Writes a record, whatever is in it. */
    public static RecordMetadata produce(
            String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<byte[], byte[]>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return produce(record);
    }

    /** Writes a record of text; a null key or value is written as null. */
    public static RecordMetadata produce(
            String topic, @Nullable String key, @Nullable String value, Map<String, String> headers) {
        return produce(topic, bytes(key), bytes(value), headers);
    }

    /** Writes a record just as it is, with its partition, time and headers, acknowledged by all replicas. */
    public static RecordMetadata produce(ProducerRecord<byte[], byte[]> record) {
        return produceAll(List.of(record)).get(0);
    }

    /** Writes records in their order and returns when all are acknowledged: one connection for them all. */
    public static List<RecordMetadata> produceAll(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("acks", "all");
        settings.put("max.request.size", MAX_BYTES);
        settings.put("buffer.memory", 2L * MAX_BYTES);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            return sent.stream().map(TestKafka::get).toList();
        }
    }

    /** All that is in the topic now, partition by partition in the order of offsets. */
    public static List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("fetch.max.bytes", MAX_BYTES);
        settings.put("max.partition.fetch.bytes", MAX_BYTES);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, AT_MOST).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.offset() < ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                        records.add(record);
                    }
                });
            }
            records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset));
            return records;
        }
    }

    /**
     * Waits until the topic holds at least so many records, and gives all it holds.
     *
     * @throws AssertionError if that takes more than a minute, saying how many there are
     */
    public static List<ConsumerRecord<byte[], byte[]>> awaitRecords(String topic, int count) {
        return awaitRecords(topic, count, AT_MOST);
    }

    /** The same with another bound. */
    public static List<ConsumerRecord<byte[], byte[]>> awaitRecords(String topic, int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var records = readAll(topic);
            if (records.size() >= count) {
                return records;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited %d s for %d records in %s, there are %d"
                        .formatted(atMost.toSeconds(), count, topic, records.size()));
            }
            pause();
        }
    }

    /** The sum of a group's committed offsets in a topic, 0 where it has committed nothing. */
    public static long committed(String group, String topic) {
        long[] sum = {0};
        withAdmin(admin -> get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) {
                        sum[0] += offset.offset();
                    }
                }));
        return sum[0];
    }

    private interface AdminWork {
        void with(Admin admin);
    }

    private static void withAdmin(AdminWork work) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            work.with(admin);
        }
    }

    private static boolean topicExists(Admin admin, String name) {
        Set<String> names = get(admin.listTopics().names());
        return names.contains(name);
    }

    private static void await(Future<?> answer, Class<? extends Exception> allowed) {
        try {
            get(answer);
        } catch (IllegalStateException e) {
            if (!allowed.isInstance(e.getCause())) {
                throw e;
            }
        }
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
