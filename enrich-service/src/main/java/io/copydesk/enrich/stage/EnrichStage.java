package io.copydesk.enrich.stage;

import io.copydesk.enrich.Enrichers;
import io.copydesk.stage.RecordSender;
import io.copydesk.stage.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The channel from {@code articles.clean} to {@code articles.enriched}. */
// At the start, not by the first record: what is loaded here would hold up an event loop.
@Startup
@ApplicationScoped
class EnrichStage {

    static final String CLEAN = "clean";
    static final String ENRICHED = "enriched";

    private final Enrichers enrichers;
    private final Stage stage;

    EnrichStage(
            LoadedEnrichers loaded,
            EnrichSettings settings,
            MeterRegistry metrics,
            // No more wait in it than one batch has records, for a batch is sent whole before the next is taken.
            @Channel(ENRICHED) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> enriched) {
        this.enrichers = new Enrichers(loaded.get(), settings.enricherBudget());
        this.stage = new Stage(
                "enrich",
                new EnrichWork(enrichers, new EnricherCounter(metrics)::count),
                new RecordSender(enriched),
                metrics,
                settings.articleBudget());
    }

    @Incoming(CLEAN)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> enrich(KafkaRecordBatch<byte[], byte[]> batch) {
        return stage.process(batch);
    }

    @PreDestroy
    void close() {
        stage.close();
        enrichers.close();
    }
}
