package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Block;
import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of a page's blocks: 1 body, 0 not, -1 not known. */
final class Truth {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private Truth() {}

    static int[] labels(Map<?, ?> truth, List<? extends Block> blocks) {
        return truth.get("text") instanceof String text && !text.isBlank()
                ? byText(text, blocks)
                : bySegments(strings(truth.get("with")), strings(truth.get("without")), blocks);
    }

    private static int[] byText(String text, List<? extends Block> blocks) {
        Set<List<String>> known = new HashSet<>(shingles(words(text)));
        Set<String> lines = new HashSet<>();
        text.lines().forEach(line -> lines.add(String.join(" ", words(line))));
        String all = " " + String.join(" ", words(text)) + " ";
        int[] labels = new int[blocks.size()];
        int last = 0;
        for (int i = 0; i < labels.length; i++) {
            List<String> words = words(blocks.get(i).text());
            if (words.size() >= 4) {
                List<List<String>> mine = shingles(words);
                labels[i] = mine.stream().filter(known::contains).count() * 2 > mine.size() ? 1 : 0;
                last = labels[i];
            } else {
                String joined = String.join(" ", words);
                boolean line = lines.contains(joined);
                boolean near = last == 1 && all.contains(" " + joined + " ") && nextIs(labels, i, blocks, known);
                labels[i] = words.isEmpty() ? -1 : line || near ? 1 : 0;
            }
        }
        return labels;
    }

    private static boolean nextIs(int[] labels, int i, List<? extends Block> blocks, Set<List<String>> known) {
        for (int k = i + 1; k < Math.min(labels.length, i + 4); k++) {
            List<String> words = words(blocks.get(k).text());
            if (words.size() >= 4) {
                return known.contains(words.subList(0, 4));
            }
        }
        return false;
    }

    private static int[] bySegments(List<String> with, List<String> without, List<? extends Block> blocks) {
        int[] labels = new int[blocks.size()];
        for (int i = 0; i < labels.length; i++) {
            String text = blocks.get(i).text();
            boolean in = with.stream().anyMatch(part -> touches(text, part));
            boolean out = without.stream().anyMatch(part -> touches(text, part));
            labels[i] = in == out ? -1 : in ? 1 : 0;
        }
        return labels;
    }

    private static boolean touches(String text, String segment) {
        return text.contains(segment) || (text.length() > 20 && segment.contains(text));
    }

    private static List<String> strings(Object list) {
        return list instanceof Collection<?> all
                ? all.stream()
                        .map(item -> Folding.fold(String.valueOf(item)))
                        .filter(s -> !s.isEmpty())
                        .toList()
                : List.of();
    }

    private static List<String> words(String text) {
        return Stream.of(NO_WORD.split(text, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<List<String>> shingles(List<String> words) {
        List<List<String>> out = new ArrayList<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            out.add(words.subList(i, i + 4));
        }
        return out;
    }
}
