package io.copydesk.enrich.language;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;

/** The language in which an enricher that builds on the language takes an article. */
public final class ArticleLanguage {

    private ArticleLanguage() {}

    /** The language that was detected, else the one that the page claims, else {@code und}: BCP 47, the language alone. */
    public static String of(CleanArticle article, Enrichment soFar) {
        String detected = soFar.language();
        if (detected != null && !detected.equals(LanguageCode.UNKNOWN)) {
            return detected;
        }
        String claim = LanguageCode.ofClaim(article.language());
        return claim == null ? LanguageCode.UNKNOWN : claim;
    }
}
