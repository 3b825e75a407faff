package io.copydesk.store.index;

import io.copydesk.events.CleanArticle;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.article.RevisionTimes;
import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of an article's current revision besides its words.
 *
 * @param firstIngested when the article was first dropped in, in milliseconds
 */
record IndexDocument(RevisionTimes times, long firstIngested) {

    // Lucene takes no longer term; a source that long is nobody's name.
    private static final int LONGEST_TERM = 8_000;

    static Term key(String id) {
        return new Term(Fields.ID, id);
    }

    /** The document of an article. */
    static Document of(ArrivedArticle arrived, long firstIngested) {
        CleanArticle article = arrived.article();
        RevisionTimes times = arrived.times();
        Document document = new Document();
        document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
        if (article.title() != null) {
            document.add(new TextField(Fields.TITLE, article.title(), Field.Store.NO));
        }
        for (String paragraph : article.paragraphs()) {
            document.add(new TextField(Fields.TEXT, paragraph, Field.Store.NO));
        }
        addTerm(document, Fields.SOURCE, article.source());
        addTerm(document, Fields.SITE, article.site());
        addLanguage(document, arrived.language());
        Long published = times.published();
        document.add(new LongPoint(Fields.TIME, published == null ? firstIngested : published));
        document.add(new LongPoint(Fields.FIRST_INGESTED, firstIngested));
        addNumber(document, Fields.FIRST_INGESTED, firstIngested);
        addNumber(document, Fields.MODIFIED, times.modified());
        addNumber(document, Fields.PUBLISHED, published);
        addNumber(document, Fields.INGESTED, times.ingested());
        return document;
    }

    /** What is known of a document that is in the index. */
    static IndexDocument read(LeafReader reader, int doc) throws IOException {
        Long ingested = number(reader, Fields.INGESTED, doc);
        Long first = number(reader, Fields.FIRST_INGESTED, doc);
        if (ingested == null || first == null) {
            throw new IOException("a document of the index has no time of ingest");
        }
        return new IndexDocument(
                new RevisionTimes(
                        number(reader, Fields.MODIFIED, doc), number(reader, Fields.PUBLISHED, doc), ingested),
                first);
    }

    private static void addLanguage(Document document, @Nullable String language) {
        if (language == null) {
            return;
        }
        String tag = language.toLowerCase(Locale.ROOT);
        addTerm(document, Fields.LANGUAGE, tag);
        for (int end = tag.lastIndexOf('-'); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            addTerm(document, Fields.LANGUAGE, tag.substring(0, end));
        }
    }

    private static void addTerm(Document document, String field, @Nullable String value) {
        if (value != null && value.length() <= LONGEST_TERM) {
            document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
        }
    }

    private static void addNumber(Document document, String field, @Nullable Long value) {
        if (value != null) {
            document.add(new NumericDocValuesField(field, value));
        }
    }

    private static @Nullable Long number(LeafReader reader, String field, int doc) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(field);
        return values != null && values.advanceExact(doc) ? values.longValue() : null;
    }
}
