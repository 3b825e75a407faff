package io.copydesk.enrich.summary;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;

/** Sums an article up in two or three of its own sentences. */
public final class SummaryEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "summary";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Finding enrich(CleanArticle article, Enrichment soFar) {
        String summary = Summary.of(article, ArticleLanguage.of(article, soFar));
        return summary.isEmpty() ? Finding.NOTHING : draft -> draft.summary(summary);
    }
}
