package io.copydesk.store.lucene;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Place;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
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
 * @param numbers for each field of words the articles and the words; then for each term of the query, in their order, the
 *     articles that have it
 */
record Statistics(List<Long> numbers) {

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT);
    private static final int FIRST_TERM = 2 * FIELDS.size();

    Statistics {
        numbers = List.copyOf(numbers);
    }

    /** The numbers of this moment. */
    static Statistics of(Query query, IndexReader reader) throws IOException {
        Stream.Builder<Long> numbers = Stream.builder();
        for (String field : FIELDS) {
            numbers.add((long) reader.getDocCount(field));
            numbers.add(reader.getSumTotalTermFreq(field));
        }
        for (Term term : terms(query)) {
            numbers.add((long) reader.docFreq(term));
        }
        return new Statistics(numbers.build().toList());
    }

    /**
     * Those that a page before was made with.
     *
     * @throws ProblemException if they can't be the numbers of this query
     */
    static Statistics of(Query query, Place place) {
        Statistics statistics = new Statistics(place.statistics());
        if (!statistics.fit(query)) {
            throw ProblemException.badCursor();
        }
        return statistics;
    }

    private boolean fit(Query query) {
        return numbers.size() == FIRST_TERM + terms(query).size()
                && numbers.stream().allMatch(number -> number >= 0);
    }

    /** A searcher of the same articles that scores by these numbers. */
    IndexSearcher searcher(IndexSearcher searcher, Query query) {
        List<Term> terms = List.copyOf(terms(query));
        return new IndexSearcher(searcher.getIndexReader()) {
            @Override
            public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
                int place = terms.indexOf(term);
                long articles = place < 0 ? 0 : numbers.get(FIRST_TERM + place);
                // A word that no article had then: what has it now is new, and any score will do. Only no negative one,
                // which Lucene can't sort, and which more articles with the word than there were would make.
                long atLeastOne = Math.max(articles, 1);
                return new TermStatistics(term.bytes(), atLeastOne, atLeastOne);
            }

            @Override
            public CollectionStatistics collectionStatistics(String field) throws IOException {
                int place = FIELDS.indexOf(field);
                long articles = place < 0 ? 0 : numbers.get(2 * place);
                long words = place < 0 ? 0 : numbers.get(2 * place + 1);
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
            public QueryVisitor getSubVisitor(org.apache.lucene.search.BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        return terms;
    }
}
