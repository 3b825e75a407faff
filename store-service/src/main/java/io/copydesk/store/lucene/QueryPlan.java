package io.copydesk.store.lucene;

import io.copydesk.store.query.Explanation;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** How an index is searched, before it is. */
final class QueryPlan {

    private QueryPlan() {}

    static Explanation of(IndexSearcher searcher, Query query) throws IOException {
        Query rewritten = searcher.rewrite(query);
        Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
        long candidates = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            ScorerSupplier scorers = weight.scorerSupplier(segment);
            // None where the segment has no word that all must have.
            // Of the beginning of a word it is only known that it can't be more than all.
            candidates += scorers == null
                    ? 0
                    : Math.min(scorers.cost(), segment.reader().maxDoc());
        }
        return new Explanation(
                "lucene",
                rewritten.toString(),
                candidates,
                searcher.getIndexReader().leaves().size());
    }
}
