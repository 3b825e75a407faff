package io.copydesk.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.CloudEvent;
import io.copydesk.events.RawHeaders;
import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.cleanup.Cleanup;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.stage.RecordSender;
import io.copydesk.stage.TimeBudget;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into the raw topic. Each is cleaned once on the way in, and the result thrown away: so that whoever sends
 * what the pipeline would refuse learns it at once, and the id is known.
 */
// At the start, not by the first record: what is loaded here would hold up an event loop.
@Startup
@ApplicationScoped
public class Intake {

    /** Writes {@link Topics#RAW}. */
    public static final String CHANNEL = "intake";

    private static final String PROBLEM = "The article was not acknowledged";

    private final Cleanup cleanup;
    private final RecordSender sender;
    private final TimeBudget budget;
    private final Semaphore inFlight;
    private final Duration patience;

    Intake(
            Cleanup cleanup,
            // Bounded by the permits.
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> raw,
            IngestConfig config) {
        this.cleanup = cleanup;
        this.sender = new RecordSender(raw);
        this.budget = new TimeBudget("intake", config.cleanup().timeBudget());
        this.inFlight = new Semaphore(config.intake().inFlight());
        this.patience = config.intake().acknowledgement();
    }

    /**
     * Takes the article in.
     *
     * @return its id, once Kafka has acknowledged it
     * @throws io.copydesk.events.RefusedException if the pipeline would refuse it
     * @throws ProblemException if it could not be handed over now
     */
    public Uni<String> take(RawRecord raw) throws Exception {
        CleanArticle cleaned = budget.run(() -> cleanup.clean(raw));
        if (!inFlight.tryAcquire()) {
            throw ProblemException.comeAgain(
                    "Too many articles at once",
                    "others are waiting for Kafka already: send this one again in a moment");
        }
        return sender.sendOnce(record(raw, cleaned), null)
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .transform(failure -> ProblemException.comeAgain(
                        PROBLEM, "Kafka did not answer: send it again, it counts once however often it arrives"))
                .replaceWith(cleaned.id())
                .onTermination()
                .invoke(() -> inFlight.release());
    }

    private static ProducerRecord<byte[], byte[]> record(RawRecord raw, CleanArticle cleaned) {
        Headers headers = CloudEvent.received(UUID.randomUUID().toString(), cleaned.id(), raw.ingestedAt())
                .headers(raw.contentType() == null ? "application/octet-stream" : raw.contentType());
        if (raw.contentType() == null) {
            headers.remove(RawHeaders.CONTENT_TYPE);
        }
        add(headers, RawHeaders.SOURCE, raw.source());
        add(headers, RawHeaders.URL, raw.url());
        add(headers, RawHeaders.PUBLISHED_AT, raw.publishedAt());
        add(headers, RawHeaders.CORRECTION, raw.correction() ? "true" : null);
        String key = cleaned.site() == null ? raw.source() : cleaned.site();
        return new ProducerRecord<>(Topics.RAW, null, key == null ? null : key.getBytes(UTF_8), raw.bytes(), headers);
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    @PreDestroy
    void stop() {
        budget.close();
    }
}
