package io.copydesk.cleaner.state;

import io.copydesk.cleaner.block.Deadline;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws an article that is written as data as markup: a map is a box named as its kind, or the paragraph, heading or item that
 * it says it is; a text is a paragraph. What of it is body is left to those who read markup. Not thread-safe.
 */
final class StateMarkup {

    /** Characters: headings are shorter, and a box that is a page's header has more. */
    private static final int LONGEST_HEADING = 250;

    /** Parts: a paragraph has fewer. */
    private static final int MANY_PARTS = 300;

    /** Fields that hold the text of what stands in a line. */
    private static final Set<String> TEXT =
            Set.of("text", "value", "content", "html", "htmlText", "markup", "children", "data", "body", "source");

    /** Fields of what stands in a line that are not its text. */
    private static final Set<String> ABOUT =
            Set.of(("marks mark attrs attributes styles style entityMap entityRanges inlineStyleRanges meta metadata "
                            + "markDefs type _type nodeType name __typename kind id _id _key key className")
                    .split(" ", -1));

    private final MarkupWriter out = new MarkupWriter();

    /** What the article's texts are called; others in the same boxes are labels, alternatives, or other articles' headlines. */
    private final String field;

    private StateMarkup(String field) {
        this.field = field;
    }

    /** The markup of an article, empty where it has nothing to read. */
    static String of(StateArticle.Found article) {
        StateMarkup markup = new StateMarkup(article.field());
        markup.box(article.part());
        return markup.out.toString();
    }

    private void box(StateNode node) {
        Deadline.check();
        if (out.isFull()) {
            return;
        }
        switch (node.kind) {
            case TEXT -> paragraphs(node);
            case LIST -> list(node);
            case MAP -> map(node);
        }
    }

    private void paragraphs(StateNode node) {
        boolean item = StateKind.isItem(node);
        boolean post = node.text.contains("<blockquote"); // as social networks give theirs away
        if (!(item || post || node.name.equals(field)) || !Prose.isReadable(node.text)) {
            return;
        }
        boolean markup = MarkupWriter.isMarkup(node.text);
        for (String line : markup ? new String[] {node.text} : node.text.split("\n+", -1)) {
            element(item ? "li" : markup ? "div" : "p", "", null, () -> out.text(line));
        }
    }

    private void list(StateNode list) {
        ElementList element = ElementList.of(list);
        if (element != null) {
            element(element);
        } else if (Prose.isRun(list)) {
            element("p", "", null, () -> list.parts.forEach(this::line));
        } else if (list.parent != null && StateKind.isListOfItems(list.parent)) {
            list.parts.forEach(this::box);
        } else {
            element("div", "", null, () -> list.parts.forEach(this::box));
        }
    }

    private void map(StateNode map) {
        String names = StateKind.names(map);
        if (StateKind.isBeside(names)) {
            return;
        }
        String tag = StateKind.element(map);
        if (tag != null && !holdsBlocks(map, new int[] {MANY_PARTS})) {
            int from = out.length();
            element(tag, "", null, () -> lineFields(map)); // what it is its tag says
            if (!tag.equals("h2") || out.length() - from < LONGEST_HEADING) {
                return;
            }
            out.back(from);
        }
        boolean items = StateKind.isListOfItems(map);
        element(items ? "ul" : "div", items ? "" : names, null, () -> fields(map));
    }

    private void fields(StateNode map) {
        for (StateNode part : map.parts) {
            if (StateKind.isCaption(part.name)) {
                element("figcaption", part.name, null, () -> caption(part));
            } else if (!StateKind.isBeside(part.name)) {
                box(part);
            }
        }
    }

    private void caption(StateNode node) {
        if (node.isText()) {
            out.text(node.text);
        } else {
            node.parts.forEach(this::box);
        }
    }

    /** What stands in a line. */
    private void line(StateNode node) {
        if (out.isFull()) {
            return;
        }
        ElementList element = ElementList.of(node);
        if (element != null) {
            element(element);
        } else if (node.isMap()) {
            String link = link(node);
            if (link == null) {
                lineFields(node);
            } else {
                element("a", "", link, () -> lineFields(node));
            }
        } else if (node.isText()) {
            String name = node.name.isEmpty() && node.parent != null ? node.parent.name : node.name;
            if (TEXT.contains(name) || Prose.in(node.text) > 0) {
                out.text(node.text);
            }
        } else {
            node.parts.forEach(this::line);
        }
    }

    private void lineFields(StateNode map) {
        StateNode text = field.isEmpty() ? null : map.part(field);
        if (text != null) {
            line(text); // other fields are the same in another form
            return;
        }
        for (StateNode part : map.parts) {
            if (!ABOUT.contains(part.name) && !StateKind.isBeside(part.name)) {
                line(part);
            }
        }
    }

    private static @Nullable String link(StateNode map) {
        for (String name : List.of("href", "url", "uri")) {
            String address = map.text(name);
            if (address != null) {
                return address;
            }
        }
        StateNode data = map.part("data");
        return data != null && data.isMap() ? link(data) : null;
    }

    private void element(ElementList element) {
        if (element.tag() == null) {
            element("div", element.names(), null, () -> fields(element.about()));
        } else {
            element(
                    element.tag(),
                    element.names(),
                    element.href(),
                    () -> element.inside().forEach(this::inside));
        }
    }

    /** What an element holds, which is drawn as it is. */
    private void inside(StateNode node) {
        ElementList element = ElementList.of(node);
        if (element != null) {
            element(element);
        } else if (node.isText()) {
            out.text(node.text);
        } else if (node.isMap()) {
            box(node);
        } else {
            node.parts.forEach(this::inside);
        }
    }

    private void element(String tag, String names, @Nullable String href, Runnable content) {
        int from = out.length();
        out.open(tag, names, href);
        content.run();
        out.close(tag, from);
    }

    private static boolean holdsBlocks(StateNode node, int[] budget) {
        if (--budget[0] < 0) {
            return true;
        }
        for (StateNode part : node.parts) {
            if ((StateKind.element(part) != null && !StateKind.isPiece(part)) || holdsBlocks(part, budget)) {
                return true;
            }
        }
        return false;
    }
}
