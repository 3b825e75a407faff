package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.TokenHash;
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

    private final Map<String, double[]> totals = new HashMap<>();

    private final Map<Long, String> tokens = new HashMap<>();

    void count(String token, String site, boolean body, int words) {
        tokens.putIfAbsent(TokenHash.of(token), token);
        sites.computeIfAbsent(token, t -> new HashMap<>()).computeIfAbsent(site, s -> new double[2])[body ? 1 : 0] +=
                words;
    }

    /** How many sites say a token, and in how large a part of what each says with it: summed once, asked for each site. */
    private double[] total(String token) {
        return totals.computeIfAbsent(token, t -> {
            double[] total = new double[2];
            for (double[] words : sites.getOrDefault(t, Map.of()).values()) {
                total[0]++;
                total[1] += bodyShare(words);
            }
            return total;
        });
    }

    private static double bodyShare(double[] words) {
        return words[1] / (words[0] + words[1]);
    }

    private double weight(String token, String without) {
        double[] total = total(token);
        double all = total[0];
        if (all < FEWEST_SITES) {
            return 0;
        }
        double body = total[1];
        double[] own = sites.get(token).get(without);
        if (own != null) {
            all--;
            body -= bodyShare(own);
        }
        return all < FEWEST_SITES ? 0 : Math.log((body + PRIOR) / (all - body + PRIOR));
    }

    /** What is known without one site. */
    Evidence without(String site) {
        return hash -> {
            String token = tokens.get(hash);
            return token == null ? 0 : weight(token, site);
        };
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
