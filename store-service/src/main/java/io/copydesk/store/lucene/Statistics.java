package io.copydesk.store.lucene;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;

/**
 * The numbers of the index that scores are made of: how many articles there are, how long, and how many have each word.
 * They change with every article that arrives, and with them all scores; a search takes those of its first page along to
 * all further pages, so that no article slips from one page to another.
 *
 * @param numbers how many articles have each term of the query, those that none has left out; and for each field the
 *     articles and the words that it has in all
 */
record Statistics(Map<String, Long> numbers) {

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT);
    private static final String ARTICLES = "#articles";
    private static final String WORDS = "#words";

    Statistics {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The numbers of this moment.
     *
     * @param query as it was rewritten for this reader
     */
    static Statistics of(Query query, IndexReader reader) throws IOException {
        Map<String, Long> numbers = new TreeMap<>();
        for (String field : FIELDS) {
            numbers.put(field + ARTICLES, (long) reader.getDocCount(field));
            numbers.put(field + WORDS, reader.getSumTotalTermFreq(field));
        }
        for (Term term : terms(query)) {
            long articles = reader.docFreq(term);
            if (articles > 0) {
                numbers.put(term.toString(), articles);
            }
        }
        return new Statistics(numbers);
    }

    /**
     * Those that a page before was made with.
     *
     * @throws ProblemException if they can't be such numbers
     */
    static Statistics of(Place place) {
        if (place.statistics().values().stream().anyMatch(number -> number == null || number < 0)) {
            throw ProblemException.badCursor();
        }
        return new Statistics(place.statistics());
    }

    /** A searcher of the same articles that scores by these numbers. */
    IndexSearcher searcher(IndexSearcher searcher) {
        return new IndexSearcher(searcher.getIndexReader()) {
            @Override
            public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
                // A word that no article had then: what has it now is new, and any score will do. Only no negative one,
                // which Lucene can't sort, and which more articles with the word than there were would make.
                long atLeastOne = Math.max(numbers.getOrDefault(term.toString(), 0L), 1);
                return new TermStatistics(term.bytes(), atLeastOne, atLeastOne);
            }

            @Override
            public CollectionStatistics collectionStatistics(String field) throws IOException {
                long articles = numbers.getOrDefault(field + ARTICLES, 0L);
                long words = numbers.getOrDefault(field + WORDS, 0L);
                return articles == 0 || words < articles
                        ? super.collectionStatistics(field)
                        : new CollectionStatistics(field, articles, articles, words, articles);
            }
        };
    }

    private static SortedSet<Term> terms(Query query) {
        SortedSet<Term> terms = new TreeSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                return FIELDS.contains(field);
            }

            @Override
            public void consumeTerms(Query part, Term... found) {
                for (Term term : found) {
                    terms.add(new Term(term.field(), BytesRef.deepCopyOf(term.bytes())));
                }
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }
        });
        return terms;
    }
}
