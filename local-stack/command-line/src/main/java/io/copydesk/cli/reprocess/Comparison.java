package io.copydesk.cli.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.cli.articles.Preview;
import io.copydesk.cli.articles.Store;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Compares what comes of records today with what is stored. Not thread-safe. */
final class Comparison implements AutoCloseable {

    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Preview preview;
    private final Store store;
    private final Enrichers enrichers = new Enrichers(StandardEnrichers.all(), BUDGET);

    // By the article; the newest record takes the place of the one before. None of an article that stays as it is.
    private final Map<String, Optional<Outcome>> articles = new LinkedHashMap<>();
    private int refused;

    Comparison(String ingest, String store) {
        this.preview = new Preview(ingest);
        this.store = new Store(store);
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        JsonNode clean = preview.of(
                        record.value(),
                        RawArticles.header(record.headers(), "content-type"),
                        RawArticles.header(record.headers(), "source"),
                        RawArticles.header(record.headers(), "url"),
                        RawArticles.header(record.headers(), "published-at"))
                .orElse(null);
        if (clean == null) {
            refused++;
            return;
        }
        String id = clean.path("id").asText();
        List<String> changes = store.article(id)
                .map(stored -> Changes.between(stored, today(clean)))
                .orElseGet(() -> List.of("it is not stored: it would be now"));
        // The newest one goes last, as it came.
        articles.remove(id);
        articles.put(
                id,
                changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                id,
                                clean.path("title").asText("without a title"),
                                new TopicPartition(record.topic(), record.partition()),
                                record.offset(),
                                changes,
                                null)));
    }

    private JsonNode today(JsonNode clean) {
        CleanArticle article = EventJson.read(EventJson.write(clean), CleanArticle.class);
        ObjectNode today = clean.deepCopy();
        today.set("enrichment", EventJson.mapper().valueToTree(enrichers.enrich(article)));
        return today;
    }

    int articles() {
        return articles.size();
    }

    long same() {
        return articles.values().stream().filter(Optional::isEmpty).count();
    }

    int refused() {
        return refused;
    }

    List<Outcome> changed() {
        return articles.values().stream().flatMap(Optional::stream).toList();
    }

    /** Waits until the store has what came of these records; those it has not by then have no revision. */
    List<Outcome> awaitStored(List<Outcome> sent, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : sent) {
            Integer revision = revision(outcome);
            while (revision == null && System.nanoTime() < deadline) {
                pause();
                revision = revision(outcome);
            }
            outcomes.add(revision == null ? outcome : outcome.storedAs(revision));
        }
        return outcomes;
    }

    /** The number under which the article is stored if what is stored is of this record. */
    private @Nullable Integer revision(Outcome outcome) {
        return store.article(outcome.id())
                .filter(stored -> stored.path("raw").path("partition").asInt(-1)
                                == outcome.partition().partition()
                        && stored.path("raw").path("offset").asLong(-1) >= outcome.offset())
                .map(stored -> stored.path("revision").asInt())
                .orElse(null);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        enrichers.close();
    }
}
