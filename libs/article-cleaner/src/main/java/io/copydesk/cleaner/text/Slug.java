package io.copydesk.cleaner.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of an address's path, which most sites make out of the title. Immutable. */
final class Slug {

    /** Characters; no title is longer. */
    private static final int LONGEST = 250;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NO_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\d++|html?|php|aspx?)(?![\\p{L}\\p{N}])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final int[] words;

    private Slug(int[] words) {
        this.words = words;
    }

    static Slug of(@Nullable String url) {
        if (url == null || url.length() > 2000) {
            return new Slug(new int[0]);
        }
        int host = url.indexOf("//");
        int path = url.indexOf('/', host < 0 ? 0 : host + 2);
        String[] steps = (path < 0 ? "" : decoded(url.substring(path))).split("/", -1);
        // the step with the most words, the last of them, is the title's; others are sections, days and numbers
        int[] best = new int[0];
        for (String step : steps) {
            int[] words = letters(step);
            best = words.length > 0 && words.length >= best.length ? words : best;
        }
        return new Slug(best);
    }

    private static int[] letters(String step) {
        String text = NO_LETTER.matcher(step).replaceAll(" ");
        return HashedWords.of(plain(NO_WORD.matcher(text).replaceAll(" "))).all();
    }

    /** Accents gone: "für" is written "fuer" by one site and "fur" by another. */
    private static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String bare = ascii
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace("ß", "s")
                .replace("ss", "s")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** How many words there are; a single one is as likely a section's. */
    int size() {
        return words.length;
    }

    /** 0 to 1: how well the words of a line and of the address cover each other; 0 if the address says nothing. */
    double fit(String line) {
        if (words.length == 0 || line.length() > LONGEST) {
            return 0;
        }
        int[] mine = HashedWords.of(plain(line)).all();
        int shared = 0;
        for (int word : mine) {
            shared += Arrays.binarySearch(words, word) >= 0 ? 1 : 0;
        }
        // the harmonic mean: a sentence has all words of a short slug, and a section's name is in many
        return 2.0 * shared / (words.length + mine.length);
    }
}
