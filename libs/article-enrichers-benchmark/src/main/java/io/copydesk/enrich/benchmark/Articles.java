package io.copydesk.enrich.benchmark;

import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.benchmark.PageFolder;
import io.copydesk.events.CleanArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The articles of a folder's pages, cleaned. */
final class Articles {

    private Articles() {}

    /** Those of all pages that have one. */
    static List<CleanArticle> read(Path folder) throws IOException {
        ArticleCleaner cleaner = new ArticleCleaner();
        List<CleanArticle> articles = new ArrayList<>();
        for (Page page : PageFolder.read(folder)) {
            try {
                CleanedArticle article = cleaner.clean(page);
                articles.add(
                        CleanArticle.ofText(Integer.toString(articles.size()), article.title(), article.paragraphs()));
            } catch (UnreadablePageException e) {
                // what is no article does not come this far
            }
        }
        return articles;
    }
}
