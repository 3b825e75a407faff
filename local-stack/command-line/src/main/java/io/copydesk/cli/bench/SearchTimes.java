package io.copydesk.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.synthetic.SyntheticArticles;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Searches over HTTP, one after the other, and how long each took until its whole answer was there. */
final class SearchTimes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String store;
    private final SyntheticArticles articles = new SyntheticArticles();
    private final HttpClient http = HttpClient.newHttpClient();

    SearchTimes(String store) {
        this.store = store;
    }

    /**
     * What searches of a kind took.
     *
     * @param p50 milliseconds, as the next two
     * @param found the median of how many articles fit
     * @param last the last page that had any articles; null if none had
     */
    record Figures(
            double p50,
            double p95,
            double p99,
            long found,
            @Nullable Page last) {}

    /**
     * A page of articles.
     *
     * @param query what found it
     */
    record Page(String query, List<String> ids) {}

    Figures measure(SearchKind kind, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count / 2; i++) {
            search(kind, new Random(-1L - i));
        }
        double[] millis = new double[count];
        long[] found = new long[count];
        Page last = null;
        for (int i = 0; i < count; i++) {
            Timed timed = search(kind, new Random(i));
            millis[i] = timed.millis();
            found[i] = timed.page().path("total").path("value").asLong();
            List<String> page = ids(timed.page());
            last = page.isEmpty() ? last : new Page(timed.query(), page);
        }
        Arrays.sort(millis);
        Arrays.sort(found);
        return new Figures(
                millis[count / 2], millis[count * 95 / 100], millis[count * 99 / 100], found[count / 2], last);
    }

    /** How many articles the index looked at for a page, and in how many segments. */
    String plan(Page page) throws IOException, InterruptedException {
        JsonNode explanation =
                get(page.query() + "&limit=1&fields=id&explain=true").page().path("explanation");
        // Not all engines tell it.
        return explanation.has("candidates")
                ? "%,d articles in %d segments"
                        .formatted(
                                explanation.path("candidates").asLong(),
                                explanation.path("segments").asInt())
                : "";
    }

    private record Timed(String query, JsonNode page, double millis) {}

    private Timed search(SearchKind kind, Random random) throws IOException, InterruptedException {
        String query = kind.query(articles, random);
        Timed first = get(query);
        JsonNode next = first.page().path("next");
        return kind == SearchKind.SECOND_PAGE && next.isTextual()
                ? get(query + "&cursor=" + encoded(next.asText()))
                : first;
    }

    private Timed get(String query) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(store + "/articles?" + query)).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(
                    request.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return new Timed(query, JSON.readTree(answer.body()), millis);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
