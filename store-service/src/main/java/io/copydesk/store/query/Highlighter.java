package io.copydesk.store.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks in articles what was looked for. Thread-safe. */
public interface Highlighter {

    /** Makes ready a question, to be marked in the articles of a page. */
    Marker marker(Question question);

    /** Marks what one question looks for. */
    interface Marker {

        /**
         * The title and the best passages.
         *
         * @param language the article's, BCP 47; null if it is not known
         */
        Highlights of(@Nullable String title, List<String> paragraphs, @Nullable String language) throws IOException;
    }
}
