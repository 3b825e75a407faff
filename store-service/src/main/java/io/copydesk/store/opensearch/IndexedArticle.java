package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.RevisionTimes;
import io.copydesk.events.Sha256;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.lucene.FieldValues;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.lucene.IndexDocument;
import io.copydesk.store.lucene.TextAnalysis;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.stories.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index has of an article.
 *
 * @param version where its document stands, to write only what was read
 */
record IndexedArticle(RevisionTimes times, long firstIngested, Membership membership, Version version) {

    /** A state of a document. */
    record Version(long sequenceNumber, long primaryTerm) {}

    static final List<String> KNOWN = List.of(
            Fields.MODIFIED,
            Fields.PUBLISHED,
            Fields.INGESTED,
            Fields.CORRECTION,
            Fields.FIRST_INGESTED,
            Fields.STORY,
            Fields.COPIES);

    /** The key of a document: OpenSearch takes no longer one than 512 bytes, and ids may be longer. */
    static String key(String id) {
        return Sha256.hex(id);
    }

    /** What OpenSearch answers of an article, with the fields {@link #KNOWN}; null if it has none. */
    static @Nullable IndexedArticle read(String id, JsonNode found) {
        if (!found.path("found").asBoolean()) {
            return null;
        }
        JsonNode source = found.path("_source");
        return new IndexedArticle(
                new RevisionTimes(
                        number(source, Fields.MODIFIED),
                        number(source, Fields.PUBLISHED),
                        source.path(Fields.INGESTED).asLong(),
                        source.path(Fields.CORRECTION).asBoolean()),
                source.path(Fields.FIRST_INGESTED).asLong(),
                new Membership(
                        id,
                        source.path(Fields.STORY).asLong(),
                        source.path(Fields.COPIES).asBoolean()),
                new Version(
                        found.path("_seq_no").asLong(),
                        found.path("_primary_term").asLong()));
    }

    /** The document of an article. */
    static Map<String, Object> document(ArrivedArticle arrived, long firstIngested, Membership membership) {
        CleanArticle article = arrived.article();
        TextAnalysis analysis = TextAnalysis.ofArticles(arrived.language());
        RevisionTimes times = arrived.times();
        long time = times.published() == null ? firstIngested : times.published();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Fields.ID, article.id());
        put(
                document,
                Fields.TITLE,
                article.title() == null ? null : TokenText.of(Fields.TITLE, article.title(), analysis));
        List<String> paragraphs = new ArrayList<>();
        article.paragraphs().forEach(paragraph -> paragraphs.add(TokenText.of(Fields.TEXT, paragraph, analysis)));
        document.put(Fields.TEXT, paragraphs);
        for (ArticleField field : ArticleField.values()) {
            Set<String> shown = FieldValues.shown(arrived, field);
            document.put(field.parameter(), FieldValues.terms(arrived, field, shown));
            document.put(IndexDefinition.shown(field), shown);
        }
        document.put(Fields.TIME, time);
        document.put(Fields.DAY, IndexDocument.day(time));
        document.put(Fields.FIRST_INGESTED, firstIngested);
        put(document, Fields.MODIFIED, times.modified());
        put(document, Fields.PUBLISHED, times.published());
        document.put(Fields.INGESTED, times.ingested());
        document.put(Fields.CORRECTION, times.correction());
        document.putAll(membership(membership));
        return document;
    }

    /** The fields that change when others arrive. */
    static Map<String, Object> membership(Membership membership) {
        return Map.of(Fields.STORY, membership.story(), Fields.COPIES, membership.copies());
    }

    private static void put(Map<String, Object> document, String field, @Nullable Object value) {
        if (value != null) {
            document.put(field, value);
        }
    }

    private static @Nullable Long number(JsonNode source, String field) {
        return source.hasNonNull(field) ? source.path(field).asLong() : null;
    }
}
