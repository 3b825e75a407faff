package io.copydesk.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One form for all the addresses that lead to the same article: scheme and host in lower case, {@code http} as {@code
 * https}, no default port, no fragment, no tracking parameters, no trailing slash. Article ids are made of it, so it must
 * never give another answer than it does now.
 */
public final class CanonicalUrl {

    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "twclid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "cmpid",
            "ref_src");

    private CanonicalUrl() {}

    /**
     * The canonical form.
     *
     * @return null if {@code url} is no absolute http or https address
     */
    public static @Nullable String of(String url) {
        URI uri;
        try {
            uri = new URI(url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return null;
        }
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (host == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            return null;
        }
        return "https://" + host.toLowerCase(Locale.ROOT) + port(uri) + path(uri) + query(uri);
    }

    /**
     * The site of an address: its host in lower case, without {@code www.}.
     *
     * @return null if {@code url} is no absolute http or https address
     */
    public static @Nullable String site(String url) {
        String canonical = of(url);
        if (canonical == null) {
            return null;
        }
        String host = URI.create(canonical).getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String port(URI uri) {
        int port = uri.getPort();
        return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        if (path == null) {
            return "";
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(URI uri) {
        String query = uri.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
