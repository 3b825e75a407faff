package io.copydesk.store.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks in an article what was looked for. Thread-safe. */
public interface Highlighter {

    /**
     * The title and the best passages.
     *
     * @param language the article's, BCP 47; null if it is not known
     */
    Highlights of(Question question, @Nullable String title, List<String> paragraphs, @Nullable String language)
            throws IOException;
}
