package io.copydesk.store.lucene;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the index that scores are made of: how many articles there are, how long, and how many have each word.
 * They change with every article that arrives, and with them all scores; a search takes those of its first page along to
 * all further pages, so that no article slips from one page to another.
 *
 * @param numbers how many articles have each term of the query, those that none has left out; and for each field the
 *     articles and the words that it has in all
 */
record Statistics(Map<String, Long> numbers) {

    private static final String ARTICLES = "#articles";
    private static final String WORDS = "#words";

    Statistics {
        numbers = Map.copyOf(numbers);
    }

    /** A searcher that notes what its scores are made of: looking it up anew costs as much as the search itself. */
    static final class Noting extends IndexSearcher {

        private final Map<String, Long> numbers = new HashMap<>();

        Noting(IndexSearcher searcher) {
            super(searcher.getIndexReader(), ParallelSearch.threads());
        }

        /** Those of all searches so far. */
        Statistics statistics() {
            return new Statistics(numbers);
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            numbers.put(term.toString(), (long) docFreq);
            return super.termStatistics(term, docFreq, totalTermFreq);
        }

        @Override
        public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics statistics = super.collectionStatistics(field);
            if (statistics != null) {
                numbers.put(field + ARTICLES, statistics.docCount());
                numbers.put(field + WORDS, statistics.sumTotalTermFreq());
            }
            return statistics;
        }
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
        return new IndexSearcher(searcher.getIndexReader(), ParallelSearch.threads()) {
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
}
