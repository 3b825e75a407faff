package io.copydesk.ingest.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.CloudEvent;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.sites.KnownSites;
import io.copydesk.stage.RecordSender;
import io.copydesk.stage.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Plugs {@link Cleanup} between the raw topic and the clean one. */
// At the start, not by the first record: what is loaded here would hold up an event loop.
@Startup
@ApplicationScoped
public class CleanupChannel {

    /** Reads {@link Topics#RAW}. */
    public static final String RAW = "raw";

    /** Writes {@link Topics#CLEAN} and the dead letters of {@link Topics#RAW}. */
    public static final String CLEANED = "cleaned";

    private final Cleanup cleanup;
    private final Stage stage;

    CleanupChannel(
            Cleanup cleanup,
            // Never more than a batch is on its way, so the buffer is bounded by the batch.
            @Channel(CLEANED) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> cleaned,
            KnownSites sites,
            MeterRegistry metrics,
            IngestConfig config) {
        this.cleanup = cleanup.with(sites.memory());
        this.stage = new Stage(
                "cleanup",
                this::cleaned,
                new RecordSender(cleaned),
                metrics,
                config.cleanup().timeBudget());
    }

    @Incoming(RAW)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> clean(KafkaRecordBatch<byte[], byte[]> batch) {
        return stage.process(batch);
    }

    private ProducerRecord<byte[], byte[]> cleaned(ConsumerRecord<byte[], byte[]> record) {
        CleanArticle article = cleanup.clean(RawRecord.of(record));
        return new ProducerRecord<>(
                Topics.CLEAN,
                null,
                article.id().getBytes(UTF_8),
                EventJson.write(article),
                CloudEvent.cleaned(article, article.ingestedAt()).headers("application/json"));
    }

    @PreDestroy
    void stop() {
        stage.close();
    }
}
