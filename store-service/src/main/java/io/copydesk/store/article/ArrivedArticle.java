package io.copydesk.store.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Passage;
import io.copydesk.events.RefusedException;
import io.copydesk.events.RevisionTimes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article from the topic, with its JSON as it came: fields that this version doesn't know are kept.
 *
 * @param json the whole event
 * @param passage the way it came, as {@link Passage#toJson} has it; null if it is not asked for
 */
public record ArrivedArticle(
        EnrichedArticle event,
        RevisionTimes times,
        String json,
        @Nullable String passage) {

    /**
     * Reads a record with the way that it came.
     *
     * @throws RefusedException if it has no such event, with what is wrong
     */
    public static ArrivedArticle of(ConsumerRecord<byte[], byte[]> record) {
        ArrivedArticle arrived = parse(record.value());
        return new ArrivedArticle(
                arrived.event, arrived.times, arrived.json, Passage.of(record).toJson());
    }

    /**
     * Reads an event.
     *
     * @param value the record's value, null for a record without one
     * @throws RefusedException if it is no such event, with what is wrong
     */
    public static ArrivedArticle parse(byte @Nullable [] value) {
        EnrichedArticle event = EventJson.read(value, EnrichedArticle.class);
        if (value == null) {
            throw new RefusedException("the record has no value");
        }
        String json = new String(value, UTF_8);
        Storable.check(event, json);
        return new ArrivedArticle(event, RevisionTimes.of(event.article()), json, null);
    }

    public String id() {
        return article().id();
    }

    public String contentHash() {
        return article().contentHash();
    }

    public CleanArticle article() {
        return event.article();
    }

    /** The language as detected from the text, else as the page says it; null if neither is known. */
    public @Nullable String language() {
        return language(event);
    }

    /** The language of an event's article; null if none is known. */
    public static @Nullable String language(EnrichedArticle event) {
        String detected = event.enrichment().language();
        return detected == null ? event.article().language() : detected;
    }
}
