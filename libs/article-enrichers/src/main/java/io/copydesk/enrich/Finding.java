package io.copydesk.enrich;

/** What an enricher found, to be written down. */
@FunctionalInterface
public interface Finding {

    /** The enricher has nothing to say of this article. */
    Finding NOTHING = draft -> {};

    /** Writes it down; it sets its enricher's own fields and no others. */
    void addTo(EnrichmentDraft draft);
}
