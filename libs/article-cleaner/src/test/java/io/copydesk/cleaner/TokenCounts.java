package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** On how many sites a token speaks for the body, and on how many against. A site counts once, however many pages it has. */
final class TokenCounts {

    /** A token of fewer sites is theirs and not the language's. */
    private static final int FEWEST_SITES = 5;

    private static final double PRIOR = 1;

    private final Map<String, Map<String, double[]>> sites = new HashMap<>();

    void count(String token, String site, boolean body, int words) {
        sites.computeIfAbsent(token, t -> new HashMap<>()).computeIfAbsent(site, s -> new double[2])[body ? 1 : 0] +=
                words;
    }

    private double weight(String token, String without) {
        Map<String, double[]> of = sites.get(token);
        if (of == null) {
            return 0;
        }
        double body = 0;
        int all = 0;
        for (var site : of.entrySet()) {
            if (!site.getKey().equals(without)) {
                double[] words = site.getValue();
                body += words[1] / (words[0] + words[1]);
                all++;
            }
        }
        return all < FEWEST_SITES ? 0 : Math.log((body + PRIOR) / (all - body + PRIOR));
    }

    /** What is known without one site. */
    Evidence without(String site) {
        Map<String, Double> known = new HashMap<>();
        return token -> known.computeIfAbsent(token, t -> weight(t, site));
    }

    /** A token and its weight a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        sites.keySet().stream().sorted().forEach(token -> {
            double weight = weight(token, "");
            if (Math.abs(weight) > 0.3) {
                lines.add(token + String.format(Locale.ROOT, " %.1f", weight));
            }
        });
        return lines;
    }
}
