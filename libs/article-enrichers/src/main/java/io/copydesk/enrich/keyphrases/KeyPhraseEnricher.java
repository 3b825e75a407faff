package io.copydesk.enrich.keyphrases;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.util.List;

/** Names the phrases that tell most of what an article is about. */
public final class KeyPhraseEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "key-phrases";

    private final KeyPhrases phrases = new KeyPhrases();

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
        List<String> found = phrases.of(article, ArticleLanguage.of(article, soFar));
        return found.isEmpty() ? Finding.NOTHING : draft -> draft.keyPhrases(found);
    }
}
