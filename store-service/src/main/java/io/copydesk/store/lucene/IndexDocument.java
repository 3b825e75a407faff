package io.copydesk.store.lucene;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.RevisionTimes;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
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
public record IndexDocument(RevisionTimes times, long firstIngested) {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

    static Term key(String id) {
        return new Term(Fields.ID, id);
    }

    /** The document of an article. */
    static Document of(ArrivedArticle arrived, long firstIngested, Membership membership) {
        CleanArticle article = arrived.article();
        RevisionTimes times = arrived.times();
        Document document = new Document();
        document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
        addText(document, arrived);
        for (ArticleField field : ArticleField.values()) {
            addValues(document, arrived, field);
        }
        long time = times.published() == null ? firstIngested : times.published();
        document.add(new LongField(Fields.TIME, time, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.DAY, day(time)));
        document.add(new LongPoint(Fields.FIRST_INGESTED, firstIngested));
        addNumber(document, Fields.FIRST_INGESTED, firstIngested);
        addNumber(document, Fields.MODIFIED, times.modified());
        addNumber(document, Fields.PUBLISHED, times.published());
        addNumber(document, Fields.INGESTED, times.ingested());
        addNumber(document, Fields.CORRECTION, times.correction() ? 1L : null);
        memberships(membership).forEach(document::add);
        return document;
    }

    /** The day of a time in milliseconds, see {@link Fields#DAY}. */
    public static long day(long time) {
        return Math.floorDiv(time, DAY_MILLIS);
    }

    /** The fields that change when others arrive. */
    static List<Field> memberships(Membership membership) {
        return List.of(
                new NumericDocValuesField(Fields.STORY, membership.story()),
                new NumericDocValuesField(Fields.COPIES, membership.copies() ? 1 : 0));
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
                        number(reader, Fields.MODIFIED, doc),
                        number(reader, Fields.PUBLISHED, doc),
                        ingested,
                        number(reader, Fields.CORRECTION, doc) != null),
                first);
    }

    private static void addText(Document document, ArrivedArticle arrived) {
        CleanArticle article = arrived.article();
        TextAnalysis analysis = TextAnalysis.ofArticles(arrived.language());
        if (article.title() != null) {
            document.add(text(Fields.TITLE, article.title(), analysis));
        }
        for (String paragraph : article.paragraphs()) {
            document.add(text(Fields.TEXT, paragraph, analysis));
        }
    }

    /** A field that is analysed by its own language, and not before it is asked for: one after the other is read. */
    private static Field text(String field, String text, TextAnalysis analysis) {
        return new Field(field, text, TextField.TYPE_NOT_STORED) {
            @Override
            public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
                return analysis.tokenStream(field, text);
            }
        };
    }

    private static void addValues(Document document, ArrivedArticle arrived, ArticleField field) {
        String name = field.parameter();
        Set<String> shown = FieldValues.shown(arrived, field);
        FieldValues.terms(arrived, field, shown)
                .forEach(term -> document.add(new StringField(name, term, Field.Store.NO)));
        shown.forEach(value -> document.add(new SortedSetDocValuesField(name, new BytesRef(value))));
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
