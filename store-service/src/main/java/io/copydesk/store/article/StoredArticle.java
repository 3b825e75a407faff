package io.copydesk.store.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an article as PostgreSQL has it.
 *
 * @param document the event's JSON with the number of the revision
 */
public record StoredArticle(String id, int revision, String contentHash, ObjectNode document) {

    /** Tells this answer from every other one: the text by its hash, what else is known of it by a hash of all. */
    String entityTag() {
        return contentHash + "-" + revision + "-"
                + Sha256.hex(document.toString()).substring(0, 16);
    }

    /** The event that it is of. */
    public EnrichedArticle event() {
        return event(document);
    }

    /** The event that a document is of. */
    public static EnrichedArticle event(ObjectNode document) {
        try {
            return EventJson.mapper().treeToValue(document, EnrichedArticle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive stored a document that is no event", e);
        }
    }

    /** The story that it belongs to; null if it has not been compared with others yet. */
    public @Nullable String storyId() {
        return text(document.path("storyId"));
    }

    public @Nullable String title() {
        return text(document.path("title"));
    }

    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        document.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
        return paragraphs;
    }

    /** The language as detected from the text, else as the page says it; null if neither is known. */
    public @Nullable String language() {
        String detected = text(document.path("enrichment").path("language"));
        return detected == null ? text(document.path("language")) : detected;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
