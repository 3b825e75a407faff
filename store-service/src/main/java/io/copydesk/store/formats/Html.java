package io.copydesk.store.formats;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Text as HTML. */
final class Html {

    private Html() {}

    /** Paragraphs, escaped. */
    static String of(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
