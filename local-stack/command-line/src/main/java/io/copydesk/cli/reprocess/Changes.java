package io.copydesk.cli.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is not the same in two versions of an article, for people. */
final class Changes {

    /** What is new each time that an article comes, or is said of it by the store. */
    private static final Set<String> PASSING = Set.of(
            "schemaVersion",
            "ingestedAt",
            "correction",
            "contentHash",
            "revision",
            "raw",
            "enrichment",
            "duplicateOf",
            "duplicateConfidence",
            "storyId",
            "storyConfidence");

    /** What depends on how long enrichers took, not on the text. */
    private static final Set<String> PASSING_OF_ENRICHMENT = Set.of("failed", "versions", "timings");

    private static final int SHOWN_LINES = 3;
    private static final int SHOWN_CHARACTERS = 100;

    private Changes() {}

    /** A line for each field that differs; empty if none does. */
    static List<String> between(JsonNode stored, JsonNode today) {
        List<String> changes = new ArrayList<>();
        for (String field : fields(stored, today, PASSING)) {
            describe(field, stored.path(field), today.path(field), changes);
        }
        JsonNode before = stored.path("enrichment");
        JsonNode after = today.path("enrichment");
        List<String> enrichers = fields(before, after, PASSING_OF_ENRICHMENT).stream()
                .filter(field -> !isSame(before.path(field), after.path(field)))
                .toList();
        if (!enrichers.isEmpty()) {
            changes.add("enrichment: " + String.join(", ", enrichers));
        }
        return changes;
    }

    private static Set<String> fields(JsonNode one, JsonNode other, Set<String> but) {
        Set<String> fields = new TreeSet<>();
        one.fieldNames().forEachRemaining(fields::add);
        other.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(but);
        return fields;
    }

    private static void describe(String field, JsonNode before, JsonNode after, List<String> changes) {
        if (isSame(before, after)) {
            return;
        }
        if (!before.isArray() && !after.isArray()) {
            changes.add(field + ": " + shown(before) + " → " + shown(after));
            return;
        }
        List<JsonNode> gone = without(before, after);
        List<JsonNode> come = without(after, before);
        changes.add(field + ": "
                + (gone.isEmpty() && come.isEmpty() ? "another order" : "+" + come.size() + " −" + gone.size()));
        gone.stream().limit(SHOWN_LINES).forEach(item -> changes.add("  − " + shown(item)));
        come.stream().limit(SHOWN_LINES).forEach(item -> changes.add("  + " + shown(item)));
    }

    /** Nothing, null and an empty list say the same; 1 and 1.0 too. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        return one.equals(Changes::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        return (numbers ? one.asDouble() == other.asDouble() : one.equals(other)) ? 0 : 1;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static List<JsonNode> without(JsonNode these, JsonNode those) {
        List<JsonNode> left = new ArrayList<>();
        these.forEach(left::add);
        those.forEach(item ->
                left.stream().filter(each -> isSame(each, item)).findFirst().ifPresent(left::remove));
        return left;
    }

    private static String shown(JsonNode node) {
        JsonNode text = node.isObject() && node.has("text") ? node.path("text") : node;
        String shown = isNothing(node) ? "nothing" : text.isTextual() ? text.asText() : text.toString();
        return shown.length() <= SHOWN_CHARACTERS ? shown : shown.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
