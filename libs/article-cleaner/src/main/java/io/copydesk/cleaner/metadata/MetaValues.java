package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The values of a page's meta elements by their names in small letters, in the page's order. */
final class MetaValues {

    private static final String[] NAMED_BY = {"property", "name", "itemprop", "http-equiv"};

    /** An article has some dozens of tags; more of one name come from a hostile page. */
    private static final int MOST = 100;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void add(Element element) {
        Attributes said = element.attributes(); // whose names the parser has written in small letters
        String content = Folding.fold(said.get("content"));
        if (content.isEmpty()) {
            return;
        }
        for (String key : NAMED_BY) {
            String name = said.get(key);
            if (!name.isEmpty()) {
                List<String> all =
                        values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>());
                if (all.size() < MOST) {
                    all.add(content);
                }
            }
        }
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> said = values.get(name);
            if (said != null) {
                return said.get(0);
            }
        }
        return null;
    }

    Iterable<Map.Entry<String, List<String>>> entries() {
        return values.entrySet();
    }
}
