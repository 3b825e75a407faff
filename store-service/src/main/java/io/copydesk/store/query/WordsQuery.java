package io.copydesk.store.query;

import io.copydesk.store.index.Fields;
import io.copydesk.store.index.TextAnalysis;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of {@link Words}. Thread-safe. */
final class WordsQuery {

    // A word in the headline says more of what an article is about than the same word somewhere in it.
    private static final float TITLE_WEIGHT = 3;

    private final QueryBuilder analysis = new QueryBuilder(new TextAnalysis());

    Query of(Words words) {
        Query query = query(words);
        // Nothing but punctuation was asked for: nothing is what it finds.
        return query == null ? new MatchNoDocsQuery("no word in it") : query;
    }

    /** The query of a part; null for one without a word, such as a lone dash, which asks for nothing. */
    private @Nullable Query query(Words words) {
        if (words instanceof Words.Word word) {
            // What punctuation parts, as in AT&T, must follow each other.
            return inTitleOrText(word.text());
        }
        if (words instanceof Words.Phrase phrase) {
            return inTitleOrText(phrase.text());
        }
        if (words instanceof Words.And and) {
            return and(and.parts());
        }
        if (words instanceof Words.Or or) {
            return or(or.parts());
        }
        if (words instanceof Words.Not) {
            return and(List.of(words));
        }
        return new MatchAllDocsQuery();
    }

    private @Nullable Query and(List<Words> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int clauses = 0;
        boolean onlyNot = true;
        for (Words part : parts) {
            boolean isNot = part instanceof Words.Not;
            Query query = query(part instanceof Words.Not not ? not.words() : part);
            if (query != null) {
                all.add(query, isNot ? Occur.MUST_NOT : Occur.MUST);
                onlyNot &= isNot;
                clauses++;
            }
        }
        if (clauses == 0) {
            return null;
        }
        if (onlyNot) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private @Nullable Query or(List<Words> parts) {
        List<Query> queries =
                parts.stream().map(this::query).filter(Objects::nonNull).toList();
        if (queries.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private @Nullable Query inTitleOrText(String text) {
        Query title = analysis.createPhraseQuery(Fields.TITLE, text);
        Query body = analysis.createPhraseQuery(Fields.TEXT, text);
        if (title == null || body == null) {
            return null;
        }
        return new BooleanQuery.Builder()
                .add(new BoostQuery(title, TITLE_WEIGHT), Occur.SHOULD)
                .add(body, Occur.SHOULD)
                .build();
    }
}
