package io.copydesk.enrich;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;

/**
 * Says one thing of an article: its language, its length, what it is about.
 *
 * <p>An enricher is plain Java, knows no other enricher and nothing of where articles come from. It is called by several
 * threads at once. The same article gets the same answer, so that a redelivered article gives the same event; for that it
 * reads no clock, no network and nothing random.
 */
public interface Enricher {

    /** The name it is switched off by and that stands in the event: lower case, with hyphens; never changes. */
    String name();

    /** Changes whenever the answers do, so that a reader can tell which articles are worth enriching again. */
    String version();

    /**
     * What this enricher has to say.
     *
     * <p>It may take long on a hostile article: it is then interrupted, and after that its answer is not waited for.
     *
     * @param soFar what the enrichers before this one have said, for those that build on it: the language, above all
     * @return {@link Finding#NOTHING} if there is nothing to say
     * @throws RuntimeException if it failed; that costs the article this enricher's fields and nothing else
     */
    Finding enrich(CleanArticle article, Enrichment soFar);
}
