package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Cue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title among what stands before the body. */
final class TitleLine {

    /** Words; a longer line is a sentence of the body or a summary. */
    private static final int LONGEST = 30;

    /** Between the title and the body stand a byline, a date, a summary and buttons. */
    private static final int NEAR = 20;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TitleLine() {}

    /** Index of the title, or -1. */
    static int find(List<TextBlock> blocks, boolean[] body, @Nullable String url) {
        int first = 0;
        while (first < body.length && !(body[first] && blocks.get(first).shape().isProse())) {
            first++;
        }
        if (first == body.length) {
            return blocks.size() > 1
                            && isTitleLike(blocks.get(0))
                            && !blocks.get(0).shape().endsSentence()
                    ? 0
                    : -1;
        }
        int best = -1;
        double bestScore = 0;
        Set<String> slug = url == null ? Set.of() : words(url);
        for (int i = Math.max(0, first - NEAR * 2); i < first; i++) {
            double score = isTitleLike(blocks.get(i)) ? score(blocks.get(i), i, first, slug) : 0;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isTitleLike(TextBlock block) {
        int byline = Cue.BYLINE.bit() | Cue.SHARE.bit() | Cue.NEWSLETTER.bit() | Cue.COOKIE.bit() | Cue.PAGER.bit();
        int words = block.shape().words();
        return words >= 2
                && words <= LONGEST
                && (words > 6 || (block.cues() & byline) == 0)
                && block.shape().digits() * 3 < block.shape().chars();
    }

    private static double score(TextBlock block, int at, int first, Set<String> slug) {
        Set<String> words = words(block.text());
        int all = Math.max(3, words.size());
        words.retainAll(slug);
        double fit = words.size() / (double) all;
        double length = Math.min(10, block.shape().words()) / 10.0;
        double near = first - at <= NEAR ? 1 - (first - at) / (2.0 * NEAR) : 0;
        return fit * 3
                + length
                + near
                + (at == 0 ? 0.5 : 0)
                - (block.shape().endsSentence() ? 0.4 : 0)
                - (block.cues() != 0 ? 0.3 : 0);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }
}
