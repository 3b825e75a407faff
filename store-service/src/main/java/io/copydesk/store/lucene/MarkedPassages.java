package io.copydesk.store.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes passages as HTML, each for itself, in the order in which they stand in the text. */
final class MarkedPassages extends PassageFormatter {

    @Override
    public List<String> format(Passage[] passages, String text) {
        List<String> marked = new ArrayList<>();
        Arrays.stream(passages)
                .sorted(Comparator.comparingInt(Passage::getStartOffset))
                .forEach(passage -> marked.add(mark(passage, text)));
        return marked;
    }

    private static String mark(Passage passage, String text) {
        StringBuilder html = new StringBuilder();
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = passage.getMatchEnds()[i];
            // The words of a phrase may lie in it, and what does not fit into the passage is cut.
            if (end > start) {
                escape(html, text, at, start);
                html.append("<mark>");
                escape(html, text, start, end);
                html.append("</mark>");
                at = end;
            }
        }
        escape(html, text, at, Math.max(at, passage.getEndOffset()));
        return html.toString().strip();
    }

    private static void escape(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                // The end of a paragraph.
                case '\u2029' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
