package io.copydesk.cleaner;

import java.util.List;

/**
 * A cleaned article, and all that the page has. Immutable.
 *
 * @param article without paragraphs where nothing of the page is an article
 * @param blocks in the page's order, what was kept and what was removed; never null
 */
public record Explanation(CleanedArticle article, List<ExplainedBlock> blocks) {

    public Explanation {
        blocks = List.copyOf(blocks);
    }
}
