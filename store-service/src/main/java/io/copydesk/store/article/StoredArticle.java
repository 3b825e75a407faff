package io.copydesk.store.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.Sha256;

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
}
