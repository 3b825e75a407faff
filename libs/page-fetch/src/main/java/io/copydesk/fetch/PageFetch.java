package io.copydesk.fetch;

import io.copydesk.events.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/**
 * Pages from the web. Neither this machine nor a private network is asked, at no hop, unless that is allowed: a page must
 * not make us read what only we can reach. Each hop's name is checked before it is connected to; the JVM keeps what it has
 * looked up for a while, so that it means the same address then. Thread-safe.
 */
public final class PageFetch {

    private static final int MAX_REDIRECTS = 5;

    // A slow site's slow page; a person waits.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final boolean privateAllowed;
    private final String howToAllow;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Fetches with these limits.
     *
     * @param privateAllowed whether this machine and private networks are asked too
     * @param howToAllow how a user allows that, as a whole clause
     */
    public PageFetch(boolean privateAllowed, String howToAllow) {
        this.privateAllowed = privateAllowed;
        this.howToAllow = howToAllow;
    }

    /**
     * Fetches a page.
     *
     * @throws FetchException if it can't be had, is larger than an article may be, or is where nothing is fetched from
     */
    public FetchedPage fetch(String url) throws FetchException {
        URI place = uri(url);
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            check(place);
            HttpResponse<InputStream> response = get(place);
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status / 100 == 3
                        && response.headers().firstValue("location").isPresent()) {
                    place = place.resolve(
                            uri(response.headers().firstValue("location").get()));
                    continue;
                }
                if (status != 200) {
                    throw new FetchException("the site answered " + status);
                }
                return new FetchedPage(
                        bounded(body),
                        response.headers().firstValue("content-type").orElse(null),
                        place.toString());
            } catch (FetchException e) {
                throw e;
            } catch (IOException e) {
                throw new FetchException(place.getHost() + " broke off", e);
            }
        }
        throw new FetchException("it redirects more than " + MAX_REDIRECTS + " times");
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Topics.MAX_ARTICLE_BYTES + 1);
        if (bytes.length > Topics.MAX_ARTICLE_BYTES) {
            throw new FetchException("it is larger than " + Topics.MAX_ARTICLE_BYTES / 1024 / 1024 + " MiB");
        }
        return bytes;
    }

    private HttpResponse<InputStream> get(URI place) throws FetchException {
        HttpRequest request = HttpRequest.newBuilder(place)
                .timeout(PATIENCE)
                .header("User-Agent", "copydesk/0.1")
                .header("Accept", "text/html,application/xhtml+xml,text/plain,application/json;q=0.9,*/*;q=0.5")
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("it was interrupted");
        } catch (IOException e) {
            throw new FetchException(place.getHost() + " could not be reached", e);
        }
    }

    private void check(URI place) throws FetchException {
        String scheme = place.getScheme() == null ? "" : place.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchException("only http and https are fetched");
        }
        if (place.getHost() == null) {
            throw new FetchException("it names no host");
        }
        if (privateAllowed) {
            return;
        }
        for (InetAddress address : lookUp(place.getHost())) {
            if (!PublicAddress.is(address)) {
                throw new FetchException(place.getHost() + " is " + address.getHostAddress()
                        + ", which is not on the public internet; " + howToAllow);
            }
        }
    }

    private static InetAddress[] lookUp(String host) throws FetchException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new FetchException("there is no host " + host);
        }
    }

    private static URI uri(String url) throws FetchException {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new FetchException("it is not a URL");
        }
    }
}
