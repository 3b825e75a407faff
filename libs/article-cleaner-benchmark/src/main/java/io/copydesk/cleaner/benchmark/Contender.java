package io.copydesk.cleaner.benchmark;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.UnreadablePageException;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** What is measured: from a page's markup to the article's text. */
enum Contender {
    /** What every cleaner on jsoup pays, and nothing else: the unit of the others. */
    JSOUP_PARSE {
        @Override
        Object clean(Page page) {
            return Jsoup.parse(page.text(), String.valueOf(page.url()));
        }
    },

    /** All of this library's work, the parse included: body, captions, title, authors, dates, removed blocks. */
    ARTICLE_CLEANER {
        @Override
        Object clean(Page page) {
            try {
                return CLEANER.clean(page);
            } catch (UnreadablePageException e) {
                return e; // no article in it, which took as long to find out
            }
        }
    },

    /** Body only. */
    BOILERPIPE {
        @Override
        Object clean(Page page) {
            try {
                return ArticleExtractor.INSTANCE.getText(page.text());
            } catch (BoilerpipeProcessingException e) {
                return e;
            }
        }
    },

    /** Body, title and byline. */
    READABILITY4J {
        @Override
        Object clean(Page page) {
            try {
                return String.valueOf(new Readability4J(String.valueOf(page.url()), page.text())
                        .parse()
                        .getTextContent());
            } catch (RuntimeException e) {
                return e; // it fails on some pages
            }
        }
    };

    private static final ArticleCleaner CLEANER = new ArticleCleaner();

    /** Does all the work for a page; what comes of it, or why nothing does. */
    abstract Object clean(Page page);
}
