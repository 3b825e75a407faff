package io.copydesk.cleaner;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a page as crawlers hand it over in Markdown: all of it, its menus too, without names of elements or metadata. */
final class MarkdownWriting implements NodeVisitor {

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "select", "head", "input");

    private final StringBuilder out = new StringBuilder();
    private int skipped;

    private MarkdownWriting() {}

    static String of(String html) {
        MarkdownWriting writing = new MarkdownWriting();
        Jsoup.parse(html).traverse(writing);
        return writing.out
                .toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (SKIPPED.contains(tag)) {
                skipped++;
            } else if (skipped == 0) {
                out.append(before(element, tag));
            }
        } else if (skipped == 0 && node instanceof TextNode text) {
            out.append(text.getWholeText()
                    .replaceAll("\\s+", " ")
                    .replace("[", "\\[")
                    .replace("*", "\\*"));
        }
    }

    private static String before(Element element, String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "\n\n" + "#".repeat(tag.charAt(1) - '0') + " ";
            case "li" -> "\n- ";
            case "blockquote" -> "\n\n> ";
            case "br" -> "  \n";
            case "b", "strong" -> element.text().isBlank() ? "" : "**";
            case "a" -> isLink(element) ? "[" : "";
            case "img" -> "![" + element.attr("alt").replaceAll("[\\[\\]\\s]+", " ") + "](/i.jpg)";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }

    /** Links of blocks would be cut by the blank lines in them. */
    private static boolean isLink(Element element) {
        return !element.text().isBlank()
                && element.attr("href").matches("[^\\s()]+")
                && element.select("*").stream().skip(1).noneMatch(Element::isBlock);
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (SKIPPED.contains(tag)) {
                skipped--;
            } else if (skipped == 0) {
                out.append(after(element, tag));
            }
        }
    }

    private static String after(Element element, String tag) {
        return switch (tag) {
            case "b", "strong" -> element.text().isBlank() ? "" : "**";
            case "a" -> isLink(element) ? "](" + element.attr("href") + ")" : "";
            case "li", "br", "img" -> "";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }
}
