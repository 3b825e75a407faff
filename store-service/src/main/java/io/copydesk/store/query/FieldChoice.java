package io.copydesk.store.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.store.article.Document;
import io.copydesk.store.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an article are answered.
 *
 * @param paths names, those in one another parted by dots; empty for all fields
 */
public record FieldChoice(List<String> paths) {

    /** Every field. */
    public static final FieldChoice ALL = new FieldChoice(List.of());

    /** How many articles its story has. */
    static final String STORY_SIZE = "storySize";

    private static final String ID = "id";

    private static final List<String> KNOWN =
            Stream.concat(Document.FIELDS.stream(), Stream.of(STORY_SIZE)).toList();

    public FieldChoice {
        paths = List.copyOf(paths);
    }

    /**
     * Reads the fields that were asked for.
     *
     * @throws ProblemException if no article can have one of them
     */
    public static FieldChoice of(List<String> paths) {
        for (String path : paths) {
            String first = head(path);
            if (!KNOWN.contains(first)) {
                throw ProblemException.badRequest(
                        "there is no field \"" + first + "\": articles have " + String.join(", ", KNOWN));
            }
        }
        return new FieldChoice(paths);
    }

    /** The article with the fields chosen and its id. */
    public ObjectNode of(ObjectNode document) {
        if (paths.isEmpty()) {
            return document;
        }
        List<String> all = new ArrayList<>(List.of(ID));
        all.addAll(paths);
        return (ObjectNode) choose(document, all);
    }

    private static JsonNode choose(JsonNode node, List<String> paths) {
        if (node instanceof ArrayNode array) {
            ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> chosen.add(choose(element, paths)));
            return chosen;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        Map<String, List<String>> below = new TreeMap<>();
        for (String path : paths) {
            List<String> tails = below.computeIfAbsent(head(path), head -> new ArrayList<>());
            String tail = tail(path);
            if (tail != null) {
                tails.add(tail);
            }
        }
        List<String> whole = paths.stream().filter(path -> tail(path) == null).toList();
        ObjectNode chosen = JsonNodeFactory.instance.objectNode();
        // In the order that the article has them.
        node.properties().forEach(field -> {
            List<String> tails = below.get(field.getKey());
            if (tails != null) {
                chosen.set(
                        field.getKey(),
                        whole.contains(field.getKey()) ? field.getValue() : choose(field.getValue(), tails));
            }
        });
        return chosen;
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static @Nullable String tail(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? null : path.substring(dot + 1);
    }
}
