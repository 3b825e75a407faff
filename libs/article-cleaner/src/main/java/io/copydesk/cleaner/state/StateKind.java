package io.copydesk.cleaner.state;

import io.copydesk.cleaner.block.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a map in a page's state says that it is, and the element that it would be drawn as. */
final class StateKind {

    /** What editors' formats call the field: ProseMirror, Contentful, Portable Text, Draft.js, Editor.js and their like. */
    private static final List<String> FIELDS =
            List.of("listItem style nodeType type _type tagName tag name __typename kind component".split(" ", -1));

    /** Characters: a longer kind is a text. */
    private static final int LONGEST_NAME = 40;

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "paragraph", "text", "block", "normal", "unstyled", "textblock", "richtext");
    private static final Set<String> HEADINGS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "header", "crosshead", "intertitle");
    private static final Set<String> LISTS = Set.of("list", "ul", "ol", "unorderedlist", "orderedlist", "bulletlist");
    private static final Set<String> ITEMS =
            Set.of("li", "bullet", "number", "listitem", "unorderedlistitem", "orderedlistitem");

    /** Words in the names of what stands beside an article. */
    private static final Pattern BESIDE = Pattern.compile(
            "biograph|\\bbio\\b|author|byline|comment|consent|disclaimer|related|recommend|newsletter|teaser|promo|paywall|poll\\b"
                    + "|advert|\\bads?\\b|sponsor|product|config|settings|translation|i18n|script|styles?\\b|\\bseo|readmore|read-more");

    private StateKind() {}

    /** Whether a part of such a name or kind stands beside an article, as its author's life does. */
    static boolean isBeside(String name) {
        return BESIDE.matcher(Letters.small(name).replace('_', '-')).find();
    }

    /** Whether it is a caption. */
    static boolean isCaption(String name) {
        return Letters.small(name).contains("caption");
    }

    /** What a map says in any of the fields that it is. */
    private static List<String> kinds(StateNode map) {
        List<String> kinds = new ArrayList<>();
        for (String field : FIELDS) {
            String kind = map.text(field);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The names that a map gives itself, for a class attribute. */
    static String names(StateNode map) {
        return kinds(map).stream()
                .filter(kind -> kind.length() < LONGEST_NAME && kind.indexOf(' ') < 0)
                .collect(Collectors.joining(" "));
    }

    /** The element of text that a map is, or null if it is a box of such or something else. */
    static @Nullable String element(StateNode map) {
        String element = null;
        for (String kind : kinds(map)) {
            String found = element(kind);
            // a paragraph may say in another field that it is a heading or an item
            if (found != null && (element == null || element.equals("p"))) {
                element = found;
            }
        }
        return "p".equals(element) && isItem(map) ? "li" : element;
    }

    /** Whether a map says that it is a list that people read. */
    static boolean isListOfItems(StateNode map) {
        return kinds(map).stream().anyMatch(kind -> LISTS.contains(Letters.only(Letters.small(kind))));
    }

    /** Whether a part is in a list of such a map. */
    static boolean isItem(StateNode part) {
        StateNode list = part.parent;
        return list != null && !list.isMap() && list.parent != null && isListOfItems(list.parent);
    }

    private static @Nullable String element(String kind) {
        String name = Letters.only(Letters.small(kind));
        if (PARAGRAPHS.contains(name) || name.endsWith("paragraph")) {
            return "p";
        }
        if (HEADINGS.contains(name)
                || name.startsWith("heading")
                || name.endsWith("heading")
                || name.startsWith("subhead")
                || name.matches("header(one|two|three|four|five|six)")) {
            return "h2";
        }
        if (ITEMS.contains(name)) {
            return "li";
        }
        return name.equals("quote") || name.equals("blockquote") ? "blockquote" : null;
    }

    /** Whether a map is a piece of a paragraph's text, which formats call "text", too. */
    static boolean isPiece(StateNode map) {
        String kind = map.text("type") == null ? map.text("nodeType") : map.text("type");
        return "text".equals(kind) && map.parts.stream().noneMatch(part -> part.isMap() && !part.parts.isEmpty());
    }
}
