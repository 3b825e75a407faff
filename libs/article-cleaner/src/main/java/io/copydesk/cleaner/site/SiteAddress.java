package io.copydesk.cleaner.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts an address: which site it is of, and which article. */
final class SiteAddress {

    private SiteAddress() {}

    /** The host in small letters, without {@code www.} and port; null if it is no address of the web. */
    static @Nullable String site(String url) {
        String rest = afterScheme(url);
        if (rest == null) {
            return null;
        }
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        return host.isEmpty() ? null : host;
    }

    /** What is left when the scheme, {@code www.}, the fragment and a slash at the end do not count. */
    static String article(String url) {
        String rest = afterScheme(url);
        rest = rest == null ? url : rest;
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        rest = rest.startsWith("www.") ? rest.substring(4) : rest;
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static @Nullable String afterScheme(String url) {
        for (String scheme : new String[] {"https://", "http://"}) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return url.substring(scheme.length());
            }
        }
        return null;
    }
}
