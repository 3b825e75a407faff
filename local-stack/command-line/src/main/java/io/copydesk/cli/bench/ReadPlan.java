package io.copydesk.cli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL reads the articles of a page: what it scans, and how many of its 8 KB pages it touches. */
final class ReadPlan {

    // As the store reads a page: what it does beyond is a join by the same key.
    private static final String PAGE = """
            EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF)
            SELECT r.document::text, g.story_id
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
                            LEFT JOIN groups g ON g.id = a.id
            WHERE a.id = ANY (?)""";

    private static final Pattern SCAN =
            Pattern.compile("(Seq Scan|Index Scan|Bitmap Heap Scan|Index Only Scan).* on (\\w+)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private ReadPlan() {}

    static String of(String url, List<String> ids) throws SQLException {
        Map<String, String> scans = new LinkedHashMap<>();
        long pages = -1;
        try (Connection connection = PostgresRows.connect(url);
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    String line = lines.getString(1);
                    Matcher scan = SCAN.matcher(line);
                    if (scan.find() && !line.contains("never executed")) {
                        scans.put(scan.group(2), scan.group(1));
                    }
                    Matcher buffers = BUFFERS.matcher(line);
                    if (pages < 0 && buffers.find()) {
                        pages = Long.parseLong(buffers.group(1))
                                + (buffers.group(2) == null ? 0 : Long.parseLong(buffers.group(2)));
                    }
                }
            }
        }
        return ids.size() + " articles by " + shown(scans) + ", " + pages + " pages";
    }

    private static String shown(Map<String, String> scans) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        scans.forEach((table, scan) ->
                counts.merge(scan + " on " + table.replaceFirst("_\\d{4}_\\d{2}$", ""), 1, Integer::sum));
        StringBuilder shown = new StringBuilder();
        counts.forEach((scan, count) -> shown.append(shown.isEmpty() ? "" : ", ")
                .append(scan)
                .append(count == 1 ? "" : " (" + count + " months)"));
        return shown.toString();
    }
}
