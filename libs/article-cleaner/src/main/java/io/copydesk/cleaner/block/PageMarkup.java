package io.copydesk.cleaner.block;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's markup without its scripts, styles, comments and drawings, without attributes and links that nobody reads and white space
 * that is no text, and the scripts apart. They are most of a newspaper's page, and a parser spends as much on a character of them as on one
 * of the article; what is left parses to the same tree without them. Immutable.
 */
public final class PageMarkup {

    private final String html;
    private final int[] cuts;
    private final List<String> linkedData;
    private final int[] scripts;

    /**
     * As a {@link MarkupScanner} has found them.
     *
     * @param cuts where what is cut out begins and where it ends, by turns, rising
     * @param linkedData the texts of all JSON-LD
     * @param scripts where the text of each other script begins and where it ends, by turns
     */
    PageMarkup(String html, int[] cuts, List<String> linkedData, int[] scripts) {
        this.html = html;
        this.cuts = cuts;
        this.linkedData = List.copyOf(linkedData);
        this.scripts = scripts;
    }

    /** Of a page as it is written; whatever it is, there is an answer. */
    public static PageMarkup of(String html) {
        return new MarkupScanner(html).scan();
    }

    /** What is left, from its beginning. */
    public Reader visible() {
        return new CutReader(html, cuts);
    }

    /** The texts of all JSON-LD, in the page's order. */
    public List<String> linkedData() {
        return linkedData;
    }

    /** The texts of all other scripts, in the page's order; copied anew each time. */
    public List<String> scripts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < scripts.length; i += 2) {
            texts.add(html.substring(scripts[i], scripts[i + 1]));
        }
        return texts;
    }
}
