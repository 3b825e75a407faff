package io.copydesk.ingest.sites;

import io.copydesk.cleaner.InMemorySiteMemory;
import io.copydesk.cleaner.Sighting;
import io.copydesk.events.EventJson;
import io.copydesk.events.RefusedException;
import io.copydesk.events.SiteTrait;
import io.copydesk.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of the topic from their beginning, and goes on reading what is added. It is in no group: every instance
 * reads everything, and nothing is committed.
 */
final class TraitReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(TraitReader.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final InMemorySiteMemory memory;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean restored;

    TraitReader(Map<String, Object> kafka, InMemorySiteMemory memory) {
        this.kafka = new HashMap<>(kafka);
        this.memory = memory;
        this.kafka.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.kafka.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    }

    /** Whether all has been read that was there at the start. */
    boolean isRestored() {
        return restored;
    }

    /** Runs until it is stopped or interrupted. A topic that is not there yet is waited for. */
    @Override
    public void run() {
        try {
            do {
                readWhileItCanBe();
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stop.countDown();
    }

    private void readWhileItCanBe() {
        try {
            read();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("What is known of sites can't be read, trying again: %s", e.toString());
        }
    }

    private void read() {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SITES_CHROME).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                return;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (stop.getCount() > 0) {
                restored |= ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(record);
                }
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            SiteTrait key = SiteTrait.ofKey(record.key());
            if (record.value() == null) {
                memory.forget(key.site(), key.fingerprint());
            } else {
                memory.learn(
                        key.site(),
                        key.fingerprint(),
                        EventJson.read(record.value(), SiteTrait.class).articles().stream()
                                .map(article -> new Sighting(article.address(), article.title()))
                                .toList());
            }
        } catch (RefusedException e) {
            // Anybody may write here; one record less is no harm.
            LOG.debugf("No trait of a site at %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e);
        }
    }
}
