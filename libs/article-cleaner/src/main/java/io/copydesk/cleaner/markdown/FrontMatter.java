package io.copydesk.cleaner.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What a Markdown text says of itself before it begins, as YAML between two lines of three hyphens. Immutable. */
final class FrontMatter {

    /** Lines: more is no front matter but a text between two rules. */
    private static final int MOST_LINES = 60;

    private static final String FENCE = "---";

    /** The names that generators of sites give to what pages say in their meta elements. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("title", "og:title"),
            Map.entry("headline", "og:title"),
            Map.entry("author", "author"),
            Map.entry("authors", "author"),
            Map.entry("byline", "author"),
            Map.entry("date", "article:published_time"),
            Map.entry("published", "article:published_time"),
            Map.entry("published_at", "article:published_time"),
            Map.entry("publishedat", "article:published_time"),
            Map.entry("pubdate", "article:published_time"),
            Map.entry("updated", "article:modified_time"),
            Map.entry("modified", "article:modified_time"),
            Map.entry("lastmod", "article:modified_time"),
            Map.entry("description", "description"),
            Map.entry("summary", "description"),
            Map.entry("excerpt", "description"),
            Map.entry("tags", "article:tag"),
            Map.entry("keywords", "article:tag"),
            Map.entry("section", "article:section"),
            Map.entry("category", "article:section"),
            Map.entry("image", "og:image"),
            Map.entry("site", "og:site_name"),
            Map.entry("site_name", "og:site_name"),
            Map.entry("source", "og:site_name"),
            Map.entry("url", "og:url"),
            Map.entry("canonical", "og:url"),
            Map.entry("language", "language"),
            Map.entry("lang", "language"));

    private final Map<String, List<String>> values;
    private final int end;

    private FrontMatter(Map<String, List<String>> values, int end) {
        this.values = values;
        this.end = end;
    }

    /** That of a text; empty where it has none. */
    static FrontMatter of(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int at = lineEnd(text, start);
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (text.substring(start, at).strip().equals(FENCE)) {
            List<String> list = new ArrayList<>();
            for (int line = 0; line < MOST_LINES && at < text.length(); line++) {
                int from = at + 1;
                at = lineEnd(text, from);
                String said = text.substring(Math.min(from, at), at);
                if (said.strip().equals(FENCE)) {
                    return new FrontMatter(values, at);
                }
                int colon = said.indexOf(':');
                if (said.strip().startsWith("- ")) {
                    list.add(unquoted(said.strip().substring(2)));
                } else if (colon > 0 && !Character.isWhitespace(said.charAt(0))) {
                    String name = said.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                    list = values(said.substring(colon + 1).strip());
                    values.putIfAbsent(name, list);
                } else if (!said.isBlank() && !Character.isWhitespace(said.charAt(0))) {
                    break;
                }
            }
        }
        return new FrontMatter(Map.of(), start);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', Math.min(from, text.length()));
        return end < 0 ? text.length() : end;
    }

    private static List<String> values(String said) {
        List<String> values = new ArrayList<>();
        boolean several = said.startsWith("[") && said.endsWith("]");
        for (String one : several ? said.substring(1, said.length() - 1).split(",", -1) : new String[] {said}) {
            String value = unquoted(one.strip());
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Where the text after it begins. */
    int end() {
        return end;
    }

    boolean hasTitle() {
        return values.containsKey("title") || values.containsKey("headline");
    }

    /** Writes the page's beginning and its head. */
    void write(StringBuilder out) {
        String language = first("language") == null ? first("lang") : first("language");
        out.append("<html");
        if (language != null) {
            out.append(" lang=\"").append(Entities.escape(language)).append('"');
        }
        out.append("><head>");
        values.forEach((name, said) -> {
            String property = PROPERTIES.get(name);
            if (property != null) {
                said.forEach(value -> out.append("<meta name=\"")
                        .append(property)
                        .append("\" content=\"")
                        .append(Entities.escape(value))
                        .append("\">"));
            }
        });
        out.append("</head>");
    }

    private @Nullable String first(String name) {
        List<String> said = values.getOrDefault(name, List.of());
        return said.isEmpty() ? null : said.get(0);
    }
}
