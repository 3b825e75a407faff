package io.copydesk.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.topics.StageProgress;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.synthetic.SyntheticArticles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends made-up articles to the store by its topic, and sees them arrive. */
final class Filling implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final RunningStack stack;
    private final SyntheticArticles articles = new SyntheticArticles();
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Filling(RunningStack stack) {
        this.stack = stack;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.kafka(),
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        20,
                        "batch.size",
                        256 * 1024,
                        "buffer.memory",
                        64L * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * How fast articles arrived, from the first that was sent on.
     *
     * @param archived a second, in PostgreSQL
     * @param indexed a second, found by a search
     * @param ungrouped that were yet to be compared with the others then
     */
    record Speed(double archived, double indexed, long ungrouped) {}

    Speed fill(int from, int to) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        for (int i = from; i < to; i++) {
            EnrichedArticle event = articles.event(i);
            send(new ProducerRecord<>(Topics.ENRICHED, event.article().id().getBytes(UTF_8), EventJson.write(event)));
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IOException("Kafka did not take all articles", failure.get());
        }
        double archived = 0;
        while (true) {
            StageProgress progress = StageProgress.of(stack.kafka());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (archived == 0 && progress.lag("archive") == 0) {
                archived = (to - from) / seconds;
            }
            if (archived > 0 && SearchTotal.of(stack.store()) >= to) {
                return new Speed(archived, (to - from) / seconds, ungrouped());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Waits until all are compared with the others, so that nothing runs but what is measured. */
    void awaitGrouped() throws SQLException, InterruptedException {
        while (ungrouped() > 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private long ungrouped() throws SQLException {
        try (Connection connection = PostgresRows.connect(stack.postgres());
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM ungrouped")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
