package io.copydesk.cleaner.html;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a page that only leads to articles, of which what looks like a body is but their beginnings. Thread-safe. */
final class FrontPages {

    /** Types of schema.org and Open Graph of what is one article. */
    private static final Pattern ARTICLE = Pattern.compile("(?i)article|posting|report");

    /** Headlines of other articles: pages of articles have as many beside their own text. */
    private static final int MANY = 10;

    /** Teasers that read like an article's sentences. */
    private static final int SEVERAL = 5;

    /** Words: with so many besides the teasers it is an article, whatever is around it. */
    private static final int ENOUGH = 80;

    private FrontPages() {}

    /** Whether a page is one; {@code kept} is what looks like body. */
    static boolean is(HtmlPage page, boolean[] kept) {
        if (page.features().announced() < MANY
                || ARTICLE.matcher(page.metadata().types()).find()) {
            return false;
        }
        List<HtmlBlock> blocks = page.blocks();
        int words = 0;
        int teasers = 0;
        for (int i = 0; i < kept.length; i++) {
            boolean teaser = page.features().isTeaser(i);
            words += kept[i] && !teaser ? blocks.get(i).shape().words() : 0;
            teasers += teaser && blocks.get(i).isProse() ? 1 : 0;
        }
        return words < ENOUGH && teasers >= SEVERAL;
    }
}
