package io.copydesk.enrich.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the spellings of a place's name to one. */
final class PlaceName {

    private static final Pattern LEFT_OUT = Pattern.compile("\\p{M}+|[.'’]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private PlaceName() {}

    /** In small letters, without accents, stops and article: {@code sao paulo} for São Paulo, {@code us} for the U.S. */
    static String key(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String plain = LEFT_OUT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("");
        String words =
                OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
