package io.copydesk.store.query;

import io.copydesk.store.article.ArrivedArticle;
import java.io.IOException;

/** Tells of one article which questions find it, without an index. Thread-safe. */
public interface Percolator {

    /** A question, ready to be asked of many articles. */
    interface Prepared {
        boolean finds(Probe article) throws IOException;
    }

    /** An article, ready to be asked many questions. */
    interface Probe {}

    /** Makes ready a question, whose story and duplicates don't count. */
    Prepared prepare(Question question);

    Probe probe(ArrivedArticle article);
}
