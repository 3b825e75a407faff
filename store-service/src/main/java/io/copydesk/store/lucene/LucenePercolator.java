package io.copydesk.store.lucene;

import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.query.Percolator;
import io.copydesk.store.query.Question;
import io.copydesk.store.stories.Membership;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Asks an index of one article in memory. */
@Singleton
class LucenePercolator implements Percolator {

    private record Article(IndexSearcher searcher) implements Probe {}

    private record Asked(Query query) implements Prepared {
        @Override
        public boolean finds(Probe article) throws IOException {
            return ((Article) article).searcher.count(query) > 0;
        }
    }

    @Override
    public Prepared prepare(Question question) {
        return new Asked(LuceneEngine.query(question));
    }

    @Override
    public Probe probe(ArrivedArticle article) {
        MemoryIndex index = MemoryIndex.fromDocument(
                IndexDocument.of(article, article.times().ingested(), Membership.alone(article.id())),
                TextAnalysis.ofArticles(null));
        return new Article(index.createSearcher());
    }
}
