package io.copydesk.store.stories;

import io.copydesk.similarity.Fingerprint;
import io.copydesk.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/**
 * What comparing one article with all others costs, by how many there are: {@code GroupingCost 1000 1000000}. The others'
 * keys are random numbers, as many as real articles have. Every second of the 400 articles measured is a copy of the one
 * before. Prints medians in milliseconds, of all and of looking up candidates for copies and for stories.
 */
final class GroupingCost {

    private static final int ARTICLES = 400;

    private static final String FILL = """
            INSERT INTO groups (id, story_id, story_confidence, fingerprint, bands, terms, story_keys, told_at, whole)
            SELECT 'filled-' || i, 'filled-' || i, 1, repeat('x', 348),
                   ARRAY(SELECT (random() * 9e18)::bigint + 0 * i FROM generate_series(1, 32)),
                   ('{"term' || i || '": 1.5}')::jsonb,
                   ARRAY(SELECT (random() * 9e18)::bigint + 0 * i FROM generate_series(1, 15)),
                   timestamptz '2026-01-01' + i * interval '1 second', true
            FROM generate_series(%d, %d) AS i""";

    private final Random random = new Random(3);

    private GroupingCost() {}

    public static void main(String[] sizes) throws SQLException {
        String url = TestPostgres.jdbcUrl("grouping_cost");
        Flyway.configure()
                .dataSource(url, TestPostgres.USER, TestPostgres.PASSWORD)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, TestPostgres.USER, TestPostgres.PASSWORD)) {
            GroupingCost cost = new GroupingCost();
            int filled = 0;
            for (String size : sizes) {
                int articles = Integer.parseInt(size);
                fill(connection, filled + 1, articles);
                filled = articles;
                cost.measure(connection, articles);
            }
        } finally {
            TestPostgres.stop();
        }
    }

    private static void fill(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '1GB'");
            // Filling an index of random numbers one by one would take hours.
            statement.execute("DROP INDEX groups_by_band");
            statement.execute("DROP INDEX groups_by_story_key");
            statement.execute(FILL.formatted(from, to));
            statement.execute("CREATE INDEX groups_by_band ON groups USING gin (bands) WITH (fastupdate = off)");
            statement.execute(
                    "CREATE INDEX groups_by_story_key ON groups USING gin (story_keys) WITH (fastupdate = off)");
            statement.execute("VACUUM ANALYZE groups");
        }
    }

    private void measure(Connection connection, int size) throws SQLException {
        connection.setAutoCommit(false);
        GroupTables tables = new GroupTables(connection);
        tables.lock();
        long[] copies = new long[ARTICLES];
        long[] stories = new long[ARTICLES];
        long[] all = new long[ARTICLES];
        Likeness last = article("first");
        for (int i = 0; i < ARTICLES; i++) {
            String id = size + "-" + i;
            Likeness article = i % 2 == 0 ? article(id) : copy(id, last);
            last = article;
            long start = System.nanoTime();
            tables.withBandOf(article);
            long afterCopies = System.nanoTime();
            tables.withStoryKeyOf(article);
            long afterStories = System.nanoTime();
            Grouping.group(tables, article);
            copies[i] = afterCopies - start;
            stories[i] = afterStories - afterCopies;
            all[i] = System.nanoTime() - afterStories;
        }
        connection.commit();
        connection.setAutoCommit(true);
        System.out.printf(
                "%,9d articles: %.2f ms an article, of which copies %.2f and stories %.2f%n",
                size, median(all), median(copies), median(stories));
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private static Likeness copy(String id, Likeness of) {
        return new Likeness(id, of.fingerprint(), of.terms(), of.toldAt(), of.whole());
    }

    private Likeness article(String id) {
        String text = random.ints(500, 0, 1_000_000)
                .mapToObj(word -> Integer.toString(word, 36))
                .collect(Collectors.joining(" "));
        Map<String, Double> terms = IntStream.range(0, 20)
                .boxed()
                .collect(Collectors.toMap(i -> "word" + random.nextInt(1_000_000) + "-" + i, i -> 3.0 - i / 10.0));
        return new Likeness(id, Fingerprint.of(List.of(text)), terms, Instant.parse("2026-01-01T12:00:00Z"), true);
    }
}
