package io.copydesk.enrich.geography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the spellings of a place's name to one. */
public final class PlaceName {

    private static final Pattern LEFT_OUT = Pattern.compile("[\u0300-\u036f]+|[.'’]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private PlaceName() {}

    /** In small letters, without accents, stops and article: {@code sao paulo} for São Paulo, {@code us} for the U.S. */
    public static String key(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String plain = LEFT_OUT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("");
        // Composed again: in Japanese and Korean what was taken apart is no accent.
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String words = OTHER.matcher(composed).replaceAll(" ").strip();
        return ARTICLE.matcher(words).replaceFirst("");
    }

    /** Most words are: nothing but Latin letters without accents. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }
}
