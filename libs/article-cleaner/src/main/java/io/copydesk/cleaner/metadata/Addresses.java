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
}
