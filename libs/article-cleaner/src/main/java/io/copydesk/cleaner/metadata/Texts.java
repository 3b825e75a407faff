package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of small elements, cut where it is too long for a fact; never recursive. */
final class Texts {

    /** Characters: headlines and bylines are shorter. */
    private static final int LONGEST = 400;

    /** Nodes: with more of them an element is no fact but a part of the page. */
    private static final int MOST_NODES = 300;

    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "svg", "template", "button");

    private Texts() {}

    /** The text, folded. */
    static String of(Element element) {
        return Folding.fold(read(element, ' '));
    }

    /** The text with a line for each block, each folded. */
    static String lines(Element element) {
        StringBuilder out = new StringBuilder();
        read(element, '\n').lines().map(Folding::fold).filter(l -> !l.isEmpty()).forEach(l -> {
            out.append(out.length() == 0 ? "" : "\n").append(l);
        });
        return out.toString();
    }

    private static String read(Element element, char between) {
        StringBuilder out = new StringBuilder();
        Node node = element.firstChild();
        for (int seen = 0; node != null && out.length() < LONGEST && seen < MOST_NODES; seen++) {
            boolean skip = false;
            if (node instanceof TextNode text) {
                String raw = text.getWholeText();
                out.append(raw.replace('\n', ' '), 0, Math.min(raw.length(), LONGEST));
            } else if (node instanceof Element inner) {
                skip = SKIPPED.contains(inner.normalName());
                out.append(gap(inner, between));
            }
            node = next(node, element, skip, out, between);
        }
        return out.toString();
    }

    /** Between blocks a line ends; between inline elements themes often leave out the space. */
    private static String gap(Element element, char between) {
        String tag = element.normalName();
        if (element.isBlock() || tag.equals("br")) {
            return String.valueOf(between);
        }
        return tag.equals("span") || tag.equals("a") || tag.equals("time") || tag.equals("small") ? " " : "";
    }

    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
    private static @Nullable Node next(Node node, Element root, boolean skip, StringBuilder out, char between) {
        if (!skip && node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null && at != root) {
            if (at instanceof Element left) {
                out.append(gap(left, between));
            }
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }
}
