package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.json.JsonTree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article among a page's JSON-LD, or in a schema.org envelope. Immutable. */
public final class LinkedData {

    /** A page has a handful of nodes; a hostile one may have millions. */
    private static final int MOST_NODES = 2_000;

    private final Map<?, ?> article;

    /** Nodes by their @id, for those that only refer to them. */
    private final Map<String, Map<?, ?>> named;

    private LinkedData(Map<?, ?> article, Map<String, Map<?, ?>> named) {
        this.article = article;
        this.named = named;
    }

    /** Takes an object as the article. */
    public static LinkedData of(Map<?, ?> article) {
        return new LinkedData(article, Map.of());
    }

    /** The best article of all scripts; one without any field where there is none. */
    public static LinkedData find(List<String> scripts) {
        Map<?, ?> best = Map.of();
        int bestScore = 0;
        Map<String, Map<?, ?>> named = new HashMap<>();
        for (String script : scripts) {
            try {
                Deque<Object> open = new ArrayDeque<>();
                Object root = JsonTree.readLeniently(script.strip());
                if (root != null) {
                    open.add(root);
                }
                for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
                    Object node = open.poll();
                    if (node instanceof Map<?, ?> map) {
                        int score = score(map);
                        if (map.get("@id") instanceof String id && map.containsKey("name")) {
                            named.putIfAbsent(id, map);
                        }
                        if (score > bestScore) {
                            bestScore = score;
                            best = map;
                        }
                        for (String in :
                                List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")) {
                            Object inner = map.get(in);
                            if (inner instanceof Map || inner instanceof Collection) {
                                open.add(inner);
                            }
                        }
                    } else if (node instanceof Collection<?> list) {
                        list.stream()
                                .filter(o -> o instanceof Map || o instanceof Collection)
                                .limit(MOST_NODES)
                                .forEach(open::add);
                    }
                }
            } catch (IOException e) {
                // a broken script says nothing
            }
        }
        return new LinkedData(best, named);
    }

    private static int score(Map<?, ?> map) {
        String type = String.join(" ", strings(map.get("@type"), "name"));
        if (type.contains("Article")
                || type.contains("BlogPosting")
                || type.contains("Report")
                || type.contains("Posting")) {
            return 10
                    + (map.containsKey("headline") ? 2 : 0)
                    + (map.containsKey("articleBody") ? 1 : 0)
                    + (type.contains("LiveBlog") ? 4 : 0) // it holds its entries, which are postings, too
                    + (map.containsKey("datePublished") ? 2 : 0)
                    + (map.containsKey("author") ? 1 : 0);
        }
        if (type.contains("Comment") || !map.containsKey("datePublished")) {
            return 0;
        }
        return type.contains("WebPage")
                        || type.contains("Recipe")
                        || type.equals("HowTo")
                        || type.contains("Video")
                        || type.contains("Review")
                ? 3
                : map.containsKey("author") ? 2 : 0;
    }

    /** A field's text, or null. */
    public @Nullable String text(String field) {
        List<String> all = strings(article.get(field), "name");
        return all.isEmpty() ? null : all.get(0);
    }

    /** The names of those in a field that are not said to be organizations; also those that are only referred to. */
    public List<String> persons(String field) {
        List<String> names = new ArrayList<>();
        for (Object who : all(field)) {
            if (!(who instanceof Map<?, ?> map) || !isOrganization(map)) {
                names.addAll(strings(who, "name"));
            }
        }
        return names;
    }

    private static boolean isOrganization(Map<?, ?> map) {
        return strings(map.get("@type"), "name").stream().anyMatch(type -> type.contains("Organization"));
    }

    /** The texts of a field that may be one or many, objects by their name, also those that are only referred to. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Object one : all(field)) {
            texts.addAll(strings(one, "name"));
        }
        return texts;
    }

    private List<?> all(String field) {
        Object value = article.get(field);
        List<Object> all = new ArrayList<>();
        for (Object one : value instanceof Collection<?> list ? list : Collections.singletonList(value)) {
            all.add(
                    one instanceof Map<?, ?> map && !map.containsKey("name") && map.get("@id") instanceof String id
                            ? named.getOrDefault(id, map)
                            : one);
        }
        return all;
    }

    /** The address of an image field, or null. */
    public @Nullable String address(String field) {
        List<String> all = strings(article.get(field), "url");
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> strings(@Nullable Object value, String key) {
        Set<String> out = new LinkedHashSet<>();
        collect(value, key, out, 0);
        return new ArrayList<>(out);
    }

    private static void collect(@Nullable Object value, String key, Set<String> out, int depth) {
        if (value == null || depth > 5 || out.size() > 200) { // deeper or more is no author or tag
            return;
        }
        if (value instanceof Map<?, ?> map) {
            Object inner = map.get(key);
            collect(inner == null ? map.get("@value") : inner, key, out, depth + 1);
        } else if (value instanceof Collection<?> list) {
            list.stream().limit(200).forEach(item -> collect(item, key, out, depth + 1));
        } else {
            String raw = value.toString();
            String text = Folding.fold(raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw);
            if (!text.isEmpty()) {
                out.add(text);
            }
        }
    }
}
