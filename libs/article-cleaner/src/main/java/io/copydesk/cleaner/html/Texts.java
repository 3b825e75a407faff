package io.copydesk.cleaner.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text inside an element, without recursion. */
final class Texts {

    private Texts() {}

    static String of(Element element) {
        StringBuilder out = new StringBuilder();
        element.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText());
            }
        });
        return out.toString();
    }
}
