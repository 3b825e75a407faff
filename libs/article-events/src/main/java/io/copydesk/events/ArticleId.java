package io.copydesk.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article: 32 hexadecimal digits, half of a SHA-256. It is known at the door and depends on nothing that the
 * cleaner decides, so an article keeps it for ever. These functions must never give another answer than they do now.
 */
public final class ArticleId {

    // 128 bits: among a billion articles the chance that any two share an id is below 10^-20.
    private static final int DIGITS = 32;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private ArticleId() {}

    /**
     * The id of an article: of its address if one is known, else of its text.
     *
     * @param url the address it was given with, or that the page names; null or unusable if none is known
     * @param text the whole raw text, decoded, with its chrome
     */
    public static String of(@Nullable String url, String text) {
        String canonical = url == null ? null : CanonicalUrl.of(url);
        return canonical == null ? ofText(text) : ofCanonicalUrl(canonical);
    }

    /** The id of the article at this address, which {@link CanonicalUrl} made. */
    public static String ofCanonicalUrl(String canonicalUrl) {
        return digits("url\n" + canonicalUrl);
    }

    /** The id of an article without an address; its white space does not count. */
    public static String ofText(String text) {
        return digits("text\n" + WHITE_SPACE.matcher(text).replaceAll(" ").strip());
    }

    private static String digits(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }
}
