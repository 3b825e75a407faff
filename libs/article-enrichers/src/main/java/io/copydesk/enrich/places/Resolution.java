package io.copydesk.enrich.places;

import io.copydesk.enrich.geography.Kind;
import io.copydesk.enrich.geography.KnownPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles which places an article's names are of: the larger one, unless another is in a country or region that the
 * article also names.
 */
final class Resolution {

    // In powers of ten of people: a capital is as a town with a hundred times its people. A name that is a region's and
    // its
    // town's is the town's in news, unless the region has many times the people: New York, but Quebec.
    private static final double COUNTRY = 2.5;
    private static final double REGION = -0.7;
    private static final double CAPITAL = 2;

    /** What the article says right behind the name: Paris, Texas. */
    private static final double WITHIN = 6;

    /** A country that all the article's other places are in; that it is named itself says less: ministers travel. */
    private static final double SUPPORT = 3;

    private static final double COUNTRY_ITSELF = 0.3;

    private Resolution() {}

    /** A name's place, and how sure that is: the share of its weight in that of all places of that name. */
    record Resolved(Naming naming, KnownPlace place, double confidence) {}

    /** The places of the names, in their order. */
    static List<Resolved> of(List<Naming> namings) {
        Map<String, Double> support = new HashMap<>();
        double all = 0;
        for (Naming naming : namings) {
            support(naming).forEach((country, weight) -> support.merge(country, weight, Double::sum));
            all += naming.salience();
        }
        List<Resolved> resolved = new ArrayList<>();
        for (Naming naming : namings) {
            Map<String, Double> others = new HashMap<>(support);
            support(naming).forEach((country, weight) -> others.merge(country, -weight, Double::sum));
            double total = Math.max(all - naming.salience(), Double.MIN_NORMAL);
            others.replaceAll((country, weight) -> weight / total);
            resolved.add(resolve(naming, others));
        }
        return resolved;
    }

    /** What a name adds to each country that it may be in. */
    private static Map<String, Double> support(Naming naming) {
        Map<String, Double> support = new HashMap<>();
        weights(naming, Map.of())
                .forEach((place, weight) -> support.merge(
                        place.country(),
                        weight * naming.salience() * (place.kind() == Kind.COUNTRY ? COUNTRY_ITSELF : 1),
                        Double::sum));
        return support;
    }

    private static Resolved resolve(Naming naming, Map<String, Double> shares) {
        Map.Entry<KnownPlace, Double> best = weights(naming, shares).entrySet().stream()
                .max(Map.Entry.<KnownPlace, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().thousands()))
                .orElseThrow(() -> new IllegalArgumentException("a naming has candidates"));
        return new Resolved(naming, best.getKey(), best.getValue() * naming.confidence());
    }

    /** How likely each candidate is: 1 together. */
    private static Map<KnownPlace, Double> weights(Naming naming, Map<String, Double> shares) {
        Map<KnownPlace, Double> weights = new HashMap<>();
        double most = naming.candidates().stream()
                .mapToDouble(place -> score(naming, place, shares))
                .max()
                .orElse(0);
        double sum = 0;
        for (KnownPlace place : naming.candidates()) {
            double weight = Math.pow(10, score(naming, place, shares) - most);
            weights.put(place, weight);
            sum += weight;
        }
        double total = sum;
        weights.replaceAll((place, weight) -> weight / total);
        return weights;
    }

    private static double score(Naming naming, KnownPlace place, Map<String, Double> shares) {
        double score = Math.log10(place.thousands() + 1.0);
        score += switch (place.kind()) {
            case COUNTRY -> COUNTRY;
            case REGION -> REGION;
            case CITY -> place.capital() ? CAPITAL : 0;
        };
        if (naming.within().stream().anyMatch(place::isIn)) {
            score += WITHIN;
        }
        return score + SUPPORT * shares.getOrDefault(place.country(), 0.0);
    }
}
