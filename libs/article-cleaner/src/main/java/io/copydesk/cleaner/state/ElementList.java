package io.copydesk.cleaner.state;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that is an element: its tag, its attributes and what it holds, as JsonML writes it, or as React's servers do with a dollar sign
 * before and a key between.
 *
 * @param tag null for a component of the page's own
 * @param names for a class attribute
 * @param about its attributes
 * @param inside what it holds
 */
record ElementList(@Nullable String tag, String names, StateNode about, List<StateNode> inside) {

    private static final Set<String> TAGS = Set.of(
            ("p div section article main aside header footer nav figure figcaption h1 h2 h3 h4 h5 h6 ul ol li dl "
                            + "dt dd blockquote table tbody tr td th a em strong i b u span sub sup small cite q time mark pre code")
                    .split(" ", -1));

    /** Null for what is none. */
    static @Nullable ElementList of(StateNode list) {
        List<StateNode> parts = list.parts;
        int size = parts.size();
        if (list.isMap() || size < 2) {
            return null;
        }
        StateNode last = parts.get(size - 1);
        boolean react = parts.get(0).text.equals("$") && last.isMap();
        StateNode first = parts.get(react ? 1 : 0);
        String tag = TAGS.contains(first.text) ? first.text : null;
        if (react) {
            StateNode children = last.part("children");
            List<StateNode> inside = children == null ? List.of() : List.of(children);
            return new ElementList(tag, names(last, ""), last, inside);
        }
        StateNode about = parts.get(1);
        boolean component = first.text.indexOf('-') > 0 && about.isMap();
        if (tag == null && !component) {
            return null;
        }
        // a component's name says what it is, and what it holds is drawn all the same
        return new ElementList(
                tag == null ? "div" : tag,
                names(about, tag == null ? first.text : ""),
                about,
                parts.subList(about.isMap() ? 2 : 1, size));
    }

    private static String names(StateNode about, String otherwise) {
        return Objects.requireNonNullElse(about.text("className"), otherwise);
    }

    @Nullable
    String href() {
        return about.text("href");
    }
}
