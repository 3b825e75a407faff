package io.copydesk.enrich.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.enrich.Enrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.CloudEvent;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.stage.StageWork;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From a record with a clean article to the record with the enriched one. The same record gives the same bytes. */
final class EnrichWork implements StageWork {

    private final Enrichers enrichers;
    private final Consumer<Enrichment> observer;

    /** @param observer is told every enrichment, for counting */
    EnrichWork(Enrichers enrichers, Consumer<Enrichment> observer) {
        this.enrichers = enrichers;
        this.observer = observer;
    }

    @Override
    public ProducerRecord<byte[], byte[]> apply(ConsumerRecord<byte[], byte[]> record) {
        CleanArticle article = EventJson.read(record.value(), CleanArticle.class);
        Enrichment enrichment = enrichers.enrich(article);
        observer.accept(enrichment);
        // The time of the clean event, not of the clock: a redelivered one is told by its bytes.
        CloudEvent event = CloudEvent.enriched(article, Instant.ofEpochMilli(record.timestamp()));
        return new ProducerRecord<>(
                Topics.ENRICHED,
                null,
                article.id().getBytes(UTF_8),
                EventJson.write(new EnrichedArticle(article, enrichment)),
                event.headers("application/json"));
    }
}
