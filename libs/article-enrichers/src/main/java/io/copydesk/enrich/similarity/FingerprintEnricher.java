package io.copydesk.enrich.similarity;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.similarity.Fingerprint;

/** Says what an article's body can be recognised by when another site prints it. */
public final class FingerprintEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "fingerprint";

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
        Fingerprint fingerprint = Fingerprint.of(article.paragraphs());
        return fingerprint == null ? Finding.NOTHING : draft -> draft.fingerprint(fingerprint.toString());
    }
}
