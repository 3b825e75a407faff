package io.copydesk.cli.reprocess;

import io.copydesk.events.CleanArticle.RawPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an article that comes out otherwise than it is stored.
 *
 * @param record where it lies that the article is read from
 * @param changes for people, a line each
 * @param revision the number it is stored under now; null while it is not
 */
record Outcome(
        String id,
        String title,
        RawPosition record,
        List<String> changes,
        @Nullable Integer revision) {

    Outcome storedAs(int number) {
        return new Outcome(id, title, record, changes, number);
    }

    boolean isStored() {
        return revision != null;
    }
}
