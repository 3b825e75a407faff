package io.copydesk.store.lucene;

import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Question;
import io.copydesk.store.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of {@link Words}. Thread-safe. */
public final class WordsQuery {

    /** The fields that words are looked for in, and how much each counts. */
    private enum Where {
        /** A word in the headline says more of what an article is about than the same word somewhere in it. */
        TITLE(Fields.TITLE, 3),
        TEXT(Fields.TEXT, 1);

        private final String field;
        private final float weight;

        Where(String field, float weight) {
            this.field = field;
            this.weight = weight;
        }
    }

    private static final List<Where> EVERYWHERE = List.of(Where.values());
    private static final List<Where> IN_TITLE = List.of(Where.TITLE);

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final QueryBuilder analysis = new QueryBuilder(TextAnalysis.ofQueries());
    private final Set<String> languages;

    /** @param tags the languages that articles may be in, if only some: words have no stems in others; empty for all */
    WordsQuery(Collection<String> tags) {
        Set<String> known = new TreeSet<>();
        tags.stream().map(Stems::language).filter(Objects::nonNull).forEach(known::add);
        this.languages = tags.isEmpty() ? Stems.languages() : known;
    }

    /** The words of a question, in the languages that it asks for. */
    public static Query of(Question question) {
        return new WordsQuery(question.filters().any().getOrDefault(ArticleField.LANGUAGE, List.of()))
                .of(question.words());
    }

    Query of(Words words) {
        Query query = query(words, EVERYWHERE);
        // Nothing but punctuation was asked for: nothing is what it finds.
        return query == null ? new MatchNoDocsQuery("no word in it") : query;
    }

    /** The query of a part; null for one without a word, such as a lone dash, which asks for nothing. */
    private @Nullable Query query(Words words, List<Where> where) {
        if (words instanceof Words.Word word) {
            return any(where, place -> word(word.text(), place));
        }
        if (words instanceof Words.Prefix prefix) {
            return any(where, place -> prefix(prefix.text(), place));
        }
        if (words instanceof Words.Phrase phrase) {
            return any(where, place -> analysis.createPhraseQuery(place.field, phrase.text()));
        }
        if (words instanceof Words.Near near) {
            return any(where, place -> near(near, place));
        }
        if (words instanceof Words.Title title) {
            return query(title.words(), IN_TITLE);
        }
        if (words instanceof Words.And and) {
            return and(and.parts(), where);
        }
        if (words instanceof Words.Or or) {
            return or(or.parts(), where);
        }
        if (words instanceof Words.Not) {
            return and(List.of(words), where);
        }
        return new MatchAllDocsQuery();
    }

    private @Nullable Query and(List<Words> parts, List<Where> where) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int clauses = 0;
        boolean onlyNot = true;
        for (Words part : parts) {
            boolean isNot = part instanceof Words.Not;
            Query query = query(part instanceof Words.Not not ? not.words() : part, where);
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

    private @Nullable Query or(List<Words> parts, List<Where> where) {
        return any(parts.stream().map(part -> query(part, where)).toList());
    }

    private interface InPlace {
        @Nullable
        Query query(Where place);
    }

    private static @Nullable Query any(List<Where> where, InPlace part) {
        List<@Nullable Query> queries = new ArrayList<>();
        for (Where place : where) {
            Query query = part.query(place);
            queries.add(query == null ? null : new BoostQuery(query, place.weight));
        }
        return any(queries);
    }

    private static @Nullable Query any(List<@Nullable Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.stream().filter(Objects::nonNull).forEach(query -> any.add(query, Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? null : query;
    }

    /** The word as it is written, and what has the same stem. What punctuation parts, as in AT&T, must follow each other. */
    private @Nullable Query word(String text, Where place) {
        Query word = analysis.createPhraseQuery(place.field, text);
        Map<String, Set<String>> stems = word instanceof TermQuery ? Stems.ofWord(text, languages) : Map.of();
        return word instanceof TermQuery term && !stems.isEmpty() ? new FormsQuery(term.getTerm(), stems) : word;
    }

    /** What begins like the last of the words that punctuation parts, and has the others. */
    private @Nullable Query prefix(String text, Where place) {
        String[] parts = PUNCTUATION.split(text, -1);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < parts.length; i++) {
            Query part = analysis.createPhraseQuery(place.field, parts[i]);
            // In scripts without spaces any run of characters is found, so its beginning needs nothing else.
            boolean isBegun = i == parts.length - 1 && part instanceof TermQuery;
            if (part != null) {
                all.add(isBegun ? new PrefixQuery(((TermQuery) part).getTerm()) : part, Occur.MUST);
            }
        }
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? null : query;
    }

    private @Nullable Query near(Words.Near near, Where place) {
        List<SpanQuery> parts = new ArrayList<>();
        for (Words.Phrase part : near.parts()) {
            SpanQuery span = span(analysis.createPhraseQuery(place.field, part.text()));
            if (span != null) {
                parts.add(span);
            }
        }
        return parts.size() < 2
                ? parts.stream().findFirst().orElse(null)
                : new SpanNearQuery(parts.toArray(SpanQuery[]::new), near.distance(), false);
    }

    private static @Nullable SpanQuery span(@Nullable Query part) {
        if (part instanceof TermQuery term) {
            return new SpanTermQuery(term.getTerm());
        }
        return part instanceof PhraseQuery phrase
                ? new SpanNearQuery(
                        Arrays.stream(phrase.getTerms()).map(SpanTermQuery::new).toArray(SpanQuery[]::new), 0, true)
                : null;
    }
}
