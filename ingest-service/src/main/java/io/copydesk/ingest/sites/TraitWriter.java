package io.copydesk.ingest.sites;

import io.copydesk.cleaner.Sighting;
import io.copydesk.events.EventJson;
import io.copydesk.events.SiteTrait;
import io.copydesk.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Tells the others what was learned and forgotten, a batch at a time, on a thread of its own: no article waits for it. */
final class TraitWriter implements Runnable {

    /** What changes several times in that time is told once. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final TraitChanges changes;
    private final CountDownLatch stop = new CountDownLatch(1);

    TraitWriter(Map<String, Object> kafka, TraitChanges changes) {
        this.kafka = new HashMap<>(kafka);
        this.changes = changes;
        this.kafka.put(ProducerConfig.ACKS_CONFIG, "all");
        this.kafka.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.kafka.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.kafka.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        // In which it can be stopped; what waits meanwhile is bounded.
        this.kafka.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    }

    /** Runs until it is stopped, and tells what is left then. */
    @Override
    public void run() {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            boolean stopped;
            do {
                stopped = stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (isThere(producer)) {
                    changes.take().forEach((key, now) -> send(producer, key, now));
                }
            } while (!stopped);
        } catch (InterruptException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stop.countDown();
    }

    /** Whether the topic can be written to. Once known it is at once, so that no record of a batch waits for it. */
    private static boolean isThere(Producer<byte[], byte[]> producer) {
        try {
            return !producer.partitionsFor(Topics.SITES_CHROME).isEmpty();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            return false;
        }
    }

    private void send(Producer<byte[], byte[]> producer, TraitChanges.Key key, List<Sighting> now) {
        SiteTrait trait = SiteTrait.of(
                key.site(),
                key.trait(),
                now.stream()
                        .map(seen -> new SiteTrait.Article(seen.address(), seen.title()))
                        .toList());
        byte @Nullable [] value = now.isEmpty() ? null : EventJson.write(trait);
        try {
            // How it went the callback is told.
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(Topics.SITES_CHROME, trait.key(), value), (written, failure) -> {
                        if (failure != null) {
                            changes.lost();
                        }
                    });
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            changes.lost();
        }
    }
}
