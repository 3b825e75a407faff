package io.copydesk.enrich.language;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;

/** Says which language an article is in. */
public final class LanguageEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "language";

    private final LanguageDetection detection = new LanguageDetection();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Finding enrich(CleanArticle article, Enrichment soFar) {
        DetectedLanguage language = detection.detect(article);
        return draft -> draft.language(language.code(), language.confidence());
    }
}
