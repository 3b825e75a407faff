package io.copydesk.cleaner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a page's blocks along a known text: the chain of matches, in the order of both, that covers most words. So a
 * sentence that the page says twice is body only once, and a table's cell is body where its neighbours are.
 */
final class Alignment {

    /** Words of a block that are looked up at every place of the text where they are. */
    private static final int SHORT = 4;

    private static final int MOST_PLACES = 50;

    /** {@code from} to {@code to} in the text's words. */
    private record Match(int block, int from, int to, double worth, Match before) {}

    private final List<String> text = new ArrayList<>();
    private final boolean[] lineStart;
    private final Map<String, List<Integer>> places = new HashMap<>();

    Alignment(List<List<String>> lines) {
        lines.forEach(text::addAll);
        lineStart = new boolean[text.size() + 1];
        int at = 0;
        for (List<String> line : lines) {
            lineStart[at] = true;
            at += line.size();
        }
        lineStart[at] = true;
        for (int i = 0; i < text.size(); i++) {
            places.computeIfAbsent(text.get(i), word -> new ArrayList<>()).add(i);
        }
    }

    boolean[] matched(List<List<String>> blocks) {
        Match[] best = new Match[text.size() + 1];
        Match end = null;
        for (int block = 0; block < blocks.size(); block++) {
            List<Match> found = new ArrayList<>();
            for (int[] place : find(blocks.get(block))) {
                Match before = upTo(best, place[0]);
                double worth = place[1] - place[0] + (before == null ? 0 : before.worth);
                // one that breaks a line into pieces is worth a little less than one that is a line
                double broken = (lineStart[place[0]] ? 0 : 0.3) + (lineStart[place[1]] ? 0 : 0.3);
                found.add(new Match(block, place[0], place[1], worth - broken, before));
            }
            for (Match match : found) {
                if (end == null || match.worth > end.worth) {
                    end = match;
                }
                put(best, match);
            }
        }
        boolean[] matched = new boolean[blocks.size()];
        List<Match> chain = new ArrayList<>();
        for (Match match = end; match != null; match = match.before) {
            chain.add(match);
        }
        Collections.reverse(chain);
        for (int i = 0; i < chain.size(); i++) {
            Match match = chain.get(i);
            boolean line = lineStart[match.from] && lineStart[match.to];
            boolean joined = (i > 0 && chain.get(i - 1).to == match.from)
                    || (i + 1 < chain.size() && chain.get(i + 1).from == match.to);
            matched[match.block] = match.to - match.from >= SHORT || line || joined;
        }
        return matched;
    }

    /** Places of the text that say the words, or most of them. */
    private List<int[]> find(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<int[]> found = new ArrayList<>();
        for (int at : places.getOrDefault(words.get(0), List.of())) {
            int to = at + words.size();
            if (to <= text.size() && text.subList(at, to).equals(words) && found.size() < MOST_PLACES) {
                found.add(new int[] {at, to});
            }
        }
        return found.isEmpty() && words.size() >= SHORT ? most(words) : found;
    }

    private List<int[]> most(List<String> words) {
        List<Integer> at = new ArrayList<>();
        int shingles = words.size() - SHORT + 1;
        int hits = 0;
        int last = 0;
        for (int i = 0; i < shingles; i++) {
            List<String> shingle = words.subList(i, i + SHORT);
            for (int place : places.getOrDefault(shingle.get(0), List.of())) {
                if (place >= last
                        && place + SHORT <= text.size()
                        && text.subList(place, place + SHORT).equals(shingle)) {
                    hits++;
                    at.add(place);
                    last = place;
                    break;
                }
            }
        }
        if (hits * 2 <= shingles) {
            return List.of();
        }
        return List.of(new int[] {at.get(0), at.get(at.size() - 1) + SHORT});
    }

    /** The best chain that ends at or before a place; the array is a Fenwick tree of maxima. */
    private static Match upTo(Match[] tree, int place) {
        Match best = null;
        for (int i = place; i > 0; i -= i & -i) {
            if (tree[i] != null && (best == null || tree[i].worth > best.worth)) {
                best = tree[i];
            }
        }
        return best;
    }

    private static void put(Match[] tree, Match match) {
        for (int i = match.to; i < tree.length; i += i & -i) {
            if (tree[i] == null || tree[i].worth < match.worth) {
                tree[i] = match;
            }
        }
    }
}
