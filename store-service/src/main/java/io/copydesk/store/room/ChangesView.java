package io.copydesk.store.room;

import io.copydesk.store.article.RevisionDiff;
import io.copydesk.store.article.TextDiff;
import java.util.List;

/**
 * What the page of a revision's changes shows.
 *
 * @param address of the article's page
 */
record ChangesView(String address, int from, int to, List<TextDiff.Part> title, List<List<TextDiff.Part>> paragraphs) {

    static ChangesView of(String id, RevisionDiff diff) {
        return new ChangesView(ArticleAddress.of(id), diff.from(), diff.to(), diff.title(), diff.paragraphs());
    }
}
