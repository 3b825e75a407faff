package io.copydesk.enrich.similarity;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.util.Map;

/** Weighs the terms that articles of one story have in common. */
public final class TermsEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "terms";

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
        Map<String, Double> terms = new StoryTerms(ArticleLanguage.of(article, soFar)).of(article, soFar);
        return terms.isEmpty() ? Finding.NOTHING : draft -> draft.terms(terms);
    }
}
