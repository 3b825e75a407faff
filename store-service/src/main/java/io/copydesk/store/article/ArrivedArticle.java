package io.copydesk.store.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An article from the topic, with its JSON as it came: fields that this version doesn't know are kept.
 *
 * @param json the whole event
 */
public record ArrivedArticle(EnrichedArticle event, RevisionTimes times, String json) {

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
        return new ArrivedArticle(event, RevisionTimes.of(event.article()), json);
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
        String detected = event.enrichment().language();
        return detected == null ? article().language() : detected;
    }
}
