package io.copydesk.enrich.places;

import io.copydesk.enrich.geography.KnownPlace;
import java.util.List;

/**
 * A place as an article names it, and what it may be.
 *
 * @param name as the article writes it in full
 * @param salience of all naming in the article, 0 to 1
 * @param confidence that it is a place's name at all, 0 to 1
 * @param candidates at least one
 * @param within what is named right behind it, as in Paris, Texas; none if nothing is
 */
record Naming(String name, double salience, double confidence, List<KnownPlace> candidates, List<KnownPlace> within) {}
