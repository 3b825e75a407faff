package io.copydesk.cleaner.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data that stand in a script, whether it is JSON or code: its strings, lists, maps and natural numbers, in their order; other
 * words only where a list would be shorter without them. What is no data is passed over, so there is an answer for every script. Linear,
 * and never recursive. Not thread-safe.
 */
final class ScriptLiterals {

    /** Deeper than any state; a guard for whoever walks the tree afterwards. */
    static final int MAX_DEPTH = 300;

    /** A place in a list that holds neither text nor a number. */
    private static final Object NOTHING = false;

    /** The beginning of a function that is called at once. */
    private static final Pattern FUNCTION = Pattern.compile("\\(\\s*function\\s*\\(([\\w$,\\s]+)\\)\\s*\\{");

    /** Characters: what gives it a name is before it. */
    private static final int BEGINNING = 100_000;

    private final String script;
    private final List<Object> root = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<String, Object> arguments = new HashMap<>();
    private String name = "";
    private int at;

    private ScriptLiterals(String script) {
        this.script = script;
        open.push(root);
    }

    /** What stands in a script: strings, {@code Integer}s, and lists and maps of them. */
    static List<Object> read(String script) {
        ScriptLiterals reader = new ScriptLiterals(script);
        reader.nameArguments();
        return reader.read();
    }

    private List<Object> read() {
        while (at < script.length()) {
            step(script.charAt(at));
        }
        return root;
    }

    /** A function that is called where it stands returns its arguments where its parameters are: Nuxt writes what comes twice so. */
    private void nameArguments() {
        Matcher function = FUNCTION.matcher(script).region(0, Math.min(script.length(), BEGINNING));
        int call = script.lastIndexOf("}(");
        if (function.find() && call > function.end()) {
            String[] parameters = function.group(1).split(",", -1);
            if (new ScriptLiterals("[" + script.substring(call + 2) + "]")
                            .read()
                            .get(0)
                    instanceof List<?> values) {
                for (int i = 0; i < Math.min(parameters.length, values.size()); i++) {
                    arguments.put(parameters[i].strip(), Objects.requireNonNull(values.get(i)));
                }
            }
        }
    }

    private void step(char c) {
        if (c == '"' || c == '\'' || c == '`') {
            String text = string(c);
            if (!isName()) {
                add(text);
            } else {
                name = text;
            }
        } else if (c == '{' || c == '[') {
            open(c == '{' ? new LinkedHashMap<String, Object>() : new ArrayList<>());
            at++;
        } else if (c == '}' || c == ']') {
            close(c == '}');
            at++;
        } else if (isWordPart(c)) {
            word();
        } else {
            if (c == ',') {
                name = "";
            }
            at++;
        }
    }

    private void open(Object container) {
        if (name.isEmpty() && open.element() instanceof Map<?, ?> code) {
            name = "#" + code.size(); // what a function's body holds
        }
        if (open.size() < MAX_DEPTH) {
            add(container);
        }
        open.push(container);
        name = "";
    }

    /** Code may close what it has not opened, or leave open what it has. */
    private void close(boolean map) {
        if (open.size() > 1 && open.element() instanceof Map == map) {
            open.pop();
        }
        name = "";
    }

    private void word() {
        int start = at;
        while (at < script.length() && isWordPart(script.charAt(at))) {
            at++;
        }
        if (isName()) {
            name = script.substring(start, at);
        } else if (open.size() > 1) {
            String word = script.substring(start, at);
            Object value = arguments.getOrDefault(word, value(word));
            if (!value.equals(NOTHING) || open.element() instanceof List) {
                add(value);
            }
        }
    }

    private static Object value(String word) {
        if (word.length() > 9) {
            return NOTHING;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return NOTHING;
            }
        }
        return Integer.valueOf(word);
    }

    /** Whether what ends here is the name of what follows. */
    private boolean isName() {
        if (!(open.element() instanceof Map)) {
            return false;
        }
        int next = at;
        while (next < script.length() && script.charAt(next) <= ' ') {
            next++;
        }
        return next < script.length() && script.charAt(next) == ':';
    }

    @SuppressWarnings("unchecked") // only maps and lists are opened
    private void add(Object value) {
        Object parent = open.element();
        if (parent instanceof Map) {
            if (!name.isEmpty()) {
                ((Map<String, Object>) parent).put(name, value);
                name = "";
            }
        } else {
            ((List<Object>) parent).add(value);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c == '-';
    }

    /** The string that begins here; it ends with its line, so that an apostrophe in a comment is not the rest of the script. */
    private String string(char quote) {
        StringBuilder out = new StringBuilder();
        int i = at + 1;
        while (i < script.length()) {
            char c = script.charAt(i);
            if (c == quote || (c == '\n' && quote != '`')) {
                break;
            }
            i++;
            if (c != '\\' || i == script.length()) {
                out.append(c);
            } else {
                i = escape(i, out);
            }
        }
        at = Math.min(i + 1, script.length());
        return out.toString();
    }

    private int escape(int i, StringBuilder out) {
        char escape = script.charAt(i);
        switch (escape) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r', 'b', 'f', '\n' -> out.append(' ');
            case 'x' -> {
                return unit(i, 2, out);
            }
            case 'u' -> {
                return unit(i, 4, out);
            }
            default -> out.append(escape);
        }
        return i + 1;
    }

    private int unit(int i, int digits, StringBuilder out) {
        int code = 0;
        for (int d = i + 1; d <= i + digits; d++) {
            int digit = d < script.length() ? Character.digit(script.charAt(d), 16) : -1;
            if (digit < 0) {
                out.append(script.charAt(i));
                return i + 1;
            }
            code = code * 16 + digit;
        }
        out.append((char) code);
        return i + digits + 1;
    }
}
