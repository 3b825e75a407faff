package io.copydesk.cli.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.cli.articles.Preview;
import io.copydesk.cli.articles.Store;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.EventJson;
import io.copydesk.events.RawHeaders;
import io.copydesk.events.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Compares what comes of records today with what is stored. Not thread-safe. */
final class Comparison implements AutoCloseable {

    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Preview preview;
    private final Store store;
    private final Enrichers enrichers = new Enrichers(StandardEnrichers.all(), BUDGET);

    private final Map<String, Readings> articles = new LinkedHashMap<>();
    private int refused;

    Comparison(String ingest, String store) {
        this.preview = new Preview(ingest);
        this.store = new Store(store);
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        JsonNode clean = preview.of(
                        record.value(),
                        RawArticles.header(record.headers(), RawHeaders.CONTENT_TYPE),
                        RawArticles.header(record.headers(), RawHeaders.SOURCE),
                        RawArticles.header(record.headers(), RawHeaders.URL),
                        RawArticles.header(record.headers(), RawHeaders.PUBLISHED_AT))
                .orElse(null);
        if (clean == null) {
            refused++;
            return;
        }
        CleanArticle reading = article(asOf(clean, record));
        JsonNode stored = store.article(reading.id()).orElse(null);
        articles.computeIfAbsent(reading.id(), id -> new Readings(stored == null ? null : article(stored)))
                .take(reading, outcome(reading, clean, stored));
    }

    /** What a preview can't know of a record: where it lies, and since when. */
    private static ObjectNode asOf(JsonNode clean, ConsumerRecord<byte[], byte[]> record) {
        ObjectNode reading = clean.deepCopy();
        reading.set(
                "raw",
                EventJson.mapper()
                        .valueToTree(new RawPosition(
                                record.topic(), record.partition(), record.offset(), Sha256.hex(record.value()))));
        reading.put("ingestedAt", Instant.ofEpochMilli(record.timestamp()).toString());
        reading.put("correction", Boolean.parseBoolean(RawArticles.header(record.headers(), RawHeaders.CORRECTION)));
        return reading;
    }

    private @Nullable Outcome outcome(CleanArticle reading, JsonNode clean, @Nullable JsonNode stored) {
        List<String> changes = stored == null
                ? List.of("it is not stored: it would be now")
                : Changes.between(stored, today(reading, clean));
        return changes.isEmpty()
                ? null
                : new Outcome(
                        reading.id(),
                        Objects.requireNonNullElse(reading.title(), "without a title"),
                        Objects.requireNonNull(reading.raw()),
                        changes,
                        null);
    }

    private JsonNode today(CleanArticle reading, JsonNode clean) {
        ObjectNode today = clean.deepCopy();
        today.set("enrichment", EventJson.mapper().valueToTree(enrichers.enrich(reading)));
        return today;
    }

    private static CleanArticle article(JsonNode json) {
        return EventJson.read(EventJson.write(json), CleanArticle.class);
    }

    int articles() {
        return articles.size();
    }

    int refused() {
        return refused;
    }

    List<Outcome> changed() {
        return articles.values().stream()
                .map(Readings::outcome)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Waits until the store has what was dropped in again; what it has not by then has no revision.
     *
     * @param sent the time that it was dropped in with
     */
    List<Outcome> awaitStored(List<Outcome> changed, Instant sent, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : changed) {
            Integer revision = revision(outcome, sent);
            while (revision == null && System.nanoTime() < deadline) {
                pause();
                revision = revision(outcome, sent);
            }
            outcomes.add(revision == null ? outcome : outcome.storedAs(revision));
        }
        return outcomes;
    }

    /** The number under which the article is stored if what is stored was dropped in then or later. */
    private @Nullable Integer revision(Outcome outcome, Instant sent) {
        return store.article(outcome.id())
                .filter(stored -> !article(stored).ingestedAt().isBefore(sent))
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
