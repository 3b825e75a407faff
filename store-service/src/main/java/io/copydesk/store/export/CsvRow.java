package io.copydesk.store.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An article in one line of a table. */
final class CsvRow {

    /** The columns where none are asked for: what people look for in a table, and the text. */
    static final List<String> COLUMNS = List.of(
            "id",
            "url",
            "source",
            "site",
            "title",
            "authors",
            "publishedAt",
            "language",
            "section",
            "tags",
            "ingestedAt",
            "revision",
            "storyId",
            "duplicateOf",
            "paragraphs");

    private CsvRow() {}

    /** The values of these columns; several of one are lines of one field, what is not known is empty. */
    static List<String> of(ObjectNode document, List<String> columns) {
        return columns.stream()
                .map(column -> values(document, column).stream().collect(Collectors.joining("\n")))
                .toList();
    }

    private static List<String> values(JsonNode node, String path) {
        int dot = path.indexOf('.');
        JsonNode child = node.path(dot < 0 ? path : path.substring(0, dot));
        List<String> values = new ArrayList<>();
        for (JsonNode one : child.isArray() ? child : List.of(child)) {
            if (dot >= 0) {
                values.addAll(values(one, path.substring(dot + 1)));
            } else if (!one.isMissingNode() && !one.isNull()) {
                values.add(one.isValueNode() ? one.asText() : one.toString());
            }
        }
        return values;
    }
}
