package io.copydesk.store.archive;

import io.copydesk.events.RefusedException;
import io.copydesk.stage.ArticleCounter;
import io.copydesk.stage.DeadLetters;
import io.copydesk.stage.RecordSender;
import io.copydesk.store.article.ArrivedArticle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Stores batches of records: when {@link #store} returns, each is in PostgreSQL or in the dead-letter topic. A database
 * that is away is waited for, however long.
 */
// At once, so that its counters are there before the first article.
@Startup
@Singleton
class Archive {

    private static final Logger LOG = Logger.getLogger(Archive.class);

    // A short break is over soon; during a long one a try and a log line every quarter of a minute are enough.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final ArticleTables tables;
    private final ArchiveState state;
    private final DeadLetters deadLetters;
    private final ArticleCounter counter;
    private final Timer timer;

    Archive(
            ArticleTables tables,
            ArchiveState state,
            @Channel("refused") MutinyEmitter<ProducerRecord<byte[], byte[]>> refused,
            MeterRegistry metrics) {
        this.tables = tables;
        this.state = state;
        this.deadLetters = new DeadLetters("archive", new RecordSender(refused));
        this.counter = new ArticleCounter(metrics, "archive");
        this.timer = Timer.builder("copydesk.archive.write")
                .description("Time that writing one batch into PostgreSQL took")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** An article with the record that it came in: what is refused goes on as it came. */
    private record Arrival(ConsumerRecord<byte[], byte[]> record, ArrivedArticle article) {}

    void store(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                arrivals.add(new Arrival(record, ArrivedArticle.of(record)));
            } catch (RefusedException e) {
                refuse(record, e);
            }
        }
        if (!arrivals.isEmpty()) {
            write(arrivals);
        }
    }

    /** One transaction; if an article can't be stored, halves of the batch, until it stands alone and is refused. */
    private void write(List<Arrival> arrivals) {
        try {
            writeWhenDatabaseIsThere(arrivals.stream().map(Arrival::article).toList());
            arrivals.forEach(arrival -> counter.passed());
        } catch (CancellationException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            if (arrivals.size() == 1) {
                refuse(arrivals.get(0).record(), e);
                return;
            }
            int half = arrivals.size() / 2;
            write(arrivals.subList(0, half));
            write(arrivals.subList(half, arrivals.size()));
        }
    }

    private void writeWhenDatabaseIsThere(List<ArrivedArticle> articles) throws SQLException {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            long start = System.nanoTime();
            try {
                tables.store(articles);
                timer.record(Duration.ofNanos(System.nanoTime() - start));
                state.goesOn();
                return;
            } catch (SQLException failure) {
                SQLException e = DatabaseFailure.cause(failure);
                if (DatabaseFailure.isOfTheArticle(e)) {
                    state.goesOn();
                    throw e;
                }
                state.waitsBecause(String.valueOf(e.getMessage()));
                LOG.warnf("PostgreSQL did not take %d articles, trying again: %s", articles.size(), e.getMessage());
            }
            sleep(pause);
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, Exception reason) {
        deadLetters.refuse(record, reason).await().indefinitely();
        counter.refused();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new CancellationException("stopped while waiting for PostgreSQL");
        }
    }
}
