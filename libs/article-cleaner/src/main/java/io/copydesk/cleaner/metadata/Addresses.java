package io.copydesk.cleaner.metadata;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Web addresses made absolute. Thread-safe. */
public final class Addresses {

    private static final int LONGEST = 4000;

    private Addresses() {}

    /** The absolute http(s) address, resolved against {@code base}; null if it isn't or can't be one. */
    public static @Nullable String absolute(@Nullable String address, @Nullable String base) {
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return null;
        }
        String text = address.strip().replace(" ", "%20");
        try {
            URI uri = URI.create(text);
            if (!uri.isAbsolute()) {
                if (base == null) {
                    return null;
                }
                uri = URI.create(base.strip()).resolve(uri);
            }
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? uri.toString() : null;
        } catch (IllegalArgumentException e) {
            // browsers take more than RFC 3986 allows; what is plainly absolute is kept as it stands
            return text.matches("(?i)https?://[\\w.-]{1,250}(?:[:/?#].*)?") ? text : null;
        }
    }

    /** The host of an address without {@code www.}; null if it has none. */
    static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : URI.create(url.strip()).getHost();
            return host == null || !host.startsWith("www.") ? host : host.substring(4);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What people may call the site of an address, with a capital: the longest of its host's labels but the last; null if there is none. */
    public static @Nullable String siteName(@Nullable String url) {
        String host = host(url);
        if (host == null) {
            return null;
        }
        String[] labels = host.split("\\.", 8);
        String longest = "";
        for (int i = 0; i < labels.length - 1; i++) {
            longest = labels[i].length() > longest.length() ? labels[i] : longest;
        }
        return longest.isEmpty() ? null : Character.toUpperCase(longest.charAt(0)) + longest.substring(1);
    }
}
