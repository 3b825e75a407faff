package io.copydesk.store.export;

import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.query.Hits;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.SortOrder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Reads all articles of a question in their order, a portion in memory at a time. Thread-safe. */
@Singleton
class ArticleStream {

    // Some megabytes of articles; larger ones would make it no faster.
    private static final int PORTION = 500;

    private final SearchEngine engine;
    private final ArticleReader articles;

    ArticleStream(SearchEngine engine, ArticleReader articles) {
        this.engine = engine;
        this.articles = articles;
    }

    /** Takes one article after the other. */
    interface Sink {
        void take(StoredArticle article) throws IOException;
    }

    /** The rest of a stream, its first portion found. */
    interface Portions {
        void forEach(Sink sink) throws IOException, SQLException;
    }

    /** Begins; what can't be answered fails here, before anything was written. */
    Portions open(Question question, SortOrder sort) throws IOException {
        SearchRequest request = SearchRequest.all(question, sort, PORTION);
        Hits first = engine.page(request, Optional.empty());
        return sink -> {
            Hits hits = first;
            while (true) {
                Map<String, StoredArticle> stored = articles.current(hits.ids());
                for (String id : hits.ids()) {
                    StoredArticle article = stored.get(id);
                    if (article != null) {
                        sink.take(article);
                    }
                }
                if (hits.last() == null) {
                    return;
                }
                hits = engine.page(request, Optional.of(hits.last()));
            }
        };
    }
}
