package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An article with what is known of it: the value of {@link Topics#ENRICHED}. In JSON the fields of the clean article
 * stand at the top level, beside {@code enrichment}.
 */
public record EnrichedArticle(@JsonUnwrapped CleanArticle article, Enrichment enrichment) {

    public EnrichedArticle {
        Absent.required(article, "id");
        enrichment = Absent.or(enrichment, Enrichment.NONE);
    }
}
