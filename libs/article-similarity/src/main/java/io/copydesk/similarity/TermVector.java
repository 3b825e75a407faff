package io.copydesk.similarity;

import java.util.Map;

/** Compares what texts are about by the terms that tell it. */
public final class TermVector {

    private TermVector() {}

    /**
     * The cosine of the angle between two texts' weighted terms: 0 if they share none, 1 if all are alike.
     *
     * @param one terms with weights above 0; none for a text that is about nothing
     */
    public static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (Map.Entry<String, Double> term : one.entrySet()) {
            product += term.getValue() * other.getOrDefault(term.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / Math.sqrt(square(one) * square(other));
    }

    private static double square(Map<String, Double> terms) {
        return terms.values().stream().mapToDouble(weight -> weight * weight).sum();
    }
}
