package io.copydesk.cleaner;

import io.copydesk.cleaner.block.Block;
import io.copydesk.cleaner.block.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        List<List<String>> words =
                blocks.stream().map(block -> words(block.text())).toList();
        boolean[] body = new Alignment(text.lines().map(Truth::words).toList()).matched(words);
        int[] labels = new int[blocks.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = words.get(i).isEmpty() ? -1 : body[i] ? 1 : 0;
        }
        return labels;
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
}
