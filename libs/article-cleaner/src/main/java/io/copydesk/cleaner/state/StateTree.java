package io.copydesk.cleaner.state;

import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.state.StateNode.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what the scripts of a page hold, in whichever way it is written: as JSON or as code, as strings of JSON within strings, as
 * rows that are streamed, as a list of values and their places. Not thread-safe.
 */
final class StateTree {

    /** Parts: more than any page that people read has; a guard against what refers to itself. */
    private static final int MOST = 500_000;

    /** Characters: a shorter string is no state of its own. */
    private static final int SHORTEST_STATE = 300;

    /** Strings within strings. */
    private static final int DEEPEST = 2;

    private final StateNode root = new StateNode(Kind.LIST, "", "", null);
    private final StreamedRows stream = new StreamedRows();
    private final Set<String> placed = new HashSet<>();
    private Map<String, List<Object>> rows = Map.of();
    private int left = MOST;

    private StateTree() {}

    /** The root of all that the scripts hold. */
    static StateNode of(List<String> scripts) {
        StateTree tree = new StateTree();
        List<Object> pieces = new ArrayList<>();
        for (String script : scripts) {
            Deadline.check();
            for (Object value : ScriptLiterals.read(plain(script))) {
                if (tree.stream.take(value)) {
                    pieces.add(value);
                } else {
                    tree.add(value, "", tree.root, 0);
                }
            }
        }
        tree.rows = tree.stream.rows();
        if (tree.rows.isEmpty()) {
            pieces.forEach(piece -> tree.add(piece, "", tree.root, 0)); // something else that looks like them
        }
        tree.addRows();
        return tree.root;
    }

    /** Without the escapes that Angular writes into the state that its server hands over. */
    private static String plain(String script) {
        return script.startsWith("{&q;")
                ? script.replace("&q;", "\"")
                        .replace("&s;", "'")
                        .replace("&l;", "<")
                        .replace("&g;", ">")
                        .replace("&a;", "&")
                : script;
    }

    private void addRows() {
        rows.forEach((name, row) -> {
            if (!(row.size() == 1 && row.get(0) instanceof String)) {
                addRow(name, "", root, 0);
            }
        });
        // texts come before the rows that name them
        rows.keySet().forEach(name -> addRow(name, "", root, 0));
    }

    /** Whether a text stands for a row, which is added where it is first asked for. */
    private boolean addRow(String text, String name, StateNode to, int nested) {
        if (text.length() < 2 || text.charAt(0) != '$') {
            return false;
        }
        String id = text.charAt(1) == 'L' ? "$" + text.substring(2) : text;
        List<Object> row = rows.get(id);
        if (row == null) {
            return false;
        }
        if (placed.add(id)) {
            row.forEach(value -> add(value, name, to, nested));
        }
        return true;
    }

    private void add(Object value, String name, StateNode to, int nested) {
        if (to.depth > ScriptLiterals.MAX_DEPTH || --left < 0) {
            return;
        }
        if (value instanceof String text) {
            addText(text, name, to, nested);
        } else if (to.parent == null && nested == 0 && IndexedState.is(value)) {
            add(IndexedState.read((List<?>) value), name, to, 1);
        } else if (value instanceof List<?> list) {
            StateNode node = new StateNode(Kind.LIST, name, "", to);
            list.forEach(one -> add(one, "", node, nested));
        } else if (value instanceof Map<?, ?> map) {
            StateNode node = new StateNode(Kind.MAP, name, "", to);
            map.forEach((field, one) -> add(one, String.valueOf(field), node, nested));
        }
    }

    private void addText(String text, String name, StateNode to, int nested) {
        if (addRow(text, name, to, nested)) {
            return;
        }
        if (nested < DEEPEST && text.length() > SHORTEST_STATE && isState(text)) {
            ScriptLiterals.read(text).forEach(value -> add(value, name, to, nested + 1));
        } else if (!text.isBlank()) {
            new StateNode(Kind.TEXT, name, text, to);
        }
    }

    /** Whether a string is JSON: a paragraph may begin with a bracket, too. */
    private static boolean isState(String text) {
        int start = first(text, 0);
        int next = first(text, start + 1);
        if (next >= text.length()) {
            return false;
        }
        char inside = text.charAt(next);
        return switch (text.charAt(start)) {
            case '{' -> inside == '"';
            case '[' -> inside == '"' || inside == '{' || inside == '[' || Character.isDigit(inside);
            default -> false;
        };
    }

    private static int first(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
