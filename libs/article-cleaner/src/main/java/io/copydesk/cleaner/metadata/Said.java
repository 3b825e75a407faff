package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.decode.Mojibake;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title as metadata say it.
 *
 * @param text as it is said
 * @param bare without the site's name, where that is known
 * @param barest also without what may be the site's name
 */
record Said(String text, String bare, String barest, String key, String bareKey, String barestKey) {

    /** UTF-8 that somebody took for Latin 1 and that cannot be undone: better no title than this one. */
    private static final Pattern MISREAD = Pattern.compile("[ÃÂ][\\x{80}-\\x{BF}]|â€");

    /** Of what some metadata say; null if they say nothing that can be read. */
    static @Nullable Said of(@Nullable String written, SiteNames site) {
        String text = written == null ? "" : Mojibake.undo(written); // which may be in one tag of a page alone
        String key = Titles.key(text);
        if (key.isEmpty() || MISREAD.matcher(text).find()) {
            return null;
        }
        String bare = site.off(text);
        String barest = bare.equals(text) ? SiteNames.offBoldly(text) : bare;
        return new Said(text, bare, barest, key, Titles.key(bare), Titles.key(barest));
    }

    boolean isWhole(String other) {
        return key.equals(other);
    }

    boolean isBare(String other) {
        return !key.equals(other) && (bareKey.equals(other) || barestKey.equals(other));
    }

    /** Whether a text is a beginning or an end of it; shorter ones than five letters are so by chance. */
    boolean hasPart(String other) {
        return other.length() > 4 && key.length() > other.length() && (key.startsWith(other) || key.endsWith(other));
    }
}
