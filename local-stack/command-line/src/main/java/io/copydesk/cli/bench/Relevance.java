package io.copydesk.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Known-item search: every article of the store is looked for by words of its title, and by other words for what it tells; how high it
 * stands among ten is judged. The same queries are asked of PostgreSQL's full text over the same articles, by {@code ts_rank}, the
 * title weighed more, in each article's own language.
 */
final class Relevance implements AutoCloseable {

    private static final int DEPTH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONFIGURATION = """
            CREATE FUNCTION pg_temp.configuration(language text) RETURNS regconfig IMMUTABLE LANGUAGE sql AS $$
                SELECT (CASE split_part(language, '-', 1)
                    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
                    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
                    WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian'
                    WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch'
                    WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian'
                    WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil' WHEN 'tr' THEN 'turkish'
                    WHEN 'yi' THEN 'yiddish' ELSE 'simple' END)::regconfig $$""";
    private static final String TEXTS = """
            CREATE TEMP TABLE texts AS
            SELECT a.id, setweight(to_tsvector(c, coalesce(r.title, '')), 'A') || setweight(to_tsvector(c, p.text), 'D') AS words
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
                 CROSS JOIN LATERAL pg_temp.configuration(coalesce(a.language, 'und')) c
                 CROSS JOIN LATERAL (SELECT coalesce(string_agg(t, ' '), '') AS text
                                     FROM jsonb_array_elements_text(r.document->'paragraphs') t) p""";
    private static final String RANKED = """
            SELECT id FROM texts, websearch_to_tsquery(pg_temp.configuration(?), ?) q
            WHERE words @@ q ORDER BY ts_rank(words, q) DESC, id LIMIT ?""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String store;
    private final Connection postgres;

    Relevance(String store, String postgres) throws SQLException {
        this.store = store;
        this.postgres = PostgresRows.connect(postgres);
        try (Statement statement = this.postgres.createStatement()) {
            statement.execute(CONFIGURATION);
            statement.execute(TEXTS);
        }
    }

    /**
     * How well queries found their articles.
     *
     * @param reciprocalRank the mean of one over the place, nothing beyond the tenth
     * @param success the share that stood among ten
     */
    record Figures(int queries, double reciprocalRank, double success) {}

    /** All articles that there are. */
    List<KnownItem> items() throws IOException, InterruptedException {
        List<KnownItem> items = new ArrayList<>();
        HttpRequest export = HttpRequest.newBuilder(
                        URI.create(
                                store
                                        + "/export.ndjson?fields=id,title,enrichment.language,enrichment.keyPhrases,enrichment.entities"))
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(export, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                items.add(KnownItem.of(JSON.readTree(line)));
            }
        }
        return items;
    }

    /** By the store's search. */
    Figures ofStore(List<KnownItem> items, Function<KnownItem, String> query)
            throws IOException, InterruptedException, SQLException {
        return judge(items, query, (item, words) -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(store + "/articles?collapse=none&fields=id&limit="
                            + DEPTH + "&q=" + SearchTimes.encoded(words)))
                    .build();
            List<String> ids = new ArrayList<>();
            JsonNode page = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            page.path("items").forEach(found -> ids.add(found.path("id").asText()));
            return ids;
        });
    }

    /** By PostgreSQL's full text. */
    Figures ofPostgres(List<KnownItem> items, Function<KnownItem, String> query)
            throws IOException, InterruptedException, SQLException {
        return judge(items, query, (item, words) -> {
            List<String> ids = new ArrayList<>();
            try (PreparedStatement statement = postgres.prepareStatement(RANKED)) {
                statement.setString(1, item.language());
                statement.setString(2, words);
                statement.setInt(3, DEPTH);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
            return ids;
        });
    }

    private interface Engine {
        List<String> find(KnownItem item, String words) throws IOException, InterruptedException, SQLException;
    }

    private static Figures judge(List<KnownItem> items, Function<KnownItem, String> query, Engine engine)
            throws IOException, InterruptedException, SQLException {
        int queries = 0;
        double reciprocal = 0;
        int among = 0;
        for (KnownItem item : items) {
            String words = query.apply(item);
            if (!words.isEmpty()) {
                queries++;
                int place = engine.find(item, words).indexOf(item.id());
                reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
                among += place < 0 ? 0 : 1;
            }
        }
        return new Figures(queries, reciprocal / Math.max(1, queries), among / (double) Math.max(1, queries));
    }

    @Override
    public void close() throws SQLException {
        postgres.close();
    }
}
