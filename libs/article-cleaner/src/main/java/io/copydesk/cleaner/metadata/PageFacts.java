package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** One walk over a page that notes everything that may be metadata. */
final class PageFacts implements NodeVisitor {

    /** More bylines, dates or headings than these are lists of other articles. */
    private static final int FEW = 12;

    final List<String> scripts = new ArrayList<>();
    final List<String> headings = new ArrayList<>();
    final List<String> times = new ArrayList<>();
    final List<String> dateTexts = new ArrayList<>();
    final List<String> bylines = new ArrayList<>();

    @Nullable
    String title;

    @Nullable
    String canonical;

    @Nullable
    String language;

    private final Map<String, List<String>> meta = new HashMap<>();

    static PageFacts of(Document page) {
        PageFacts facts = new PageFacts();
        page.traverse(facts);
        return facts;
    }

    /** The values of a meta element or of microdata by its name in small letters. */
    List<String> meta(String name) {
        return meta.getOrDefault(name, List.of());
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Deadline.check();
        switch (element.normalName()) {
            case "html" -> language = value(element.attr("lang"), element.attr("xml:lang"));
            case "title" -> title = title == null && !inSvg(element) ? value(Folding.fold(text(element))) : title;
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> few(headings, element);
            case "time" -> time(element);
            default -> named(element);
        }
    }

    private static boolean inSvg(Element element) {
        return element.parent() != null && element.parent().normalName().equals("svg");
    }

    private void meta(Element element) {
        String content = Folding.fold(element.attr("content"));
        if (!content.isEmpty()) {
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(key);
                if (!name.isEmpty()) {
                    meta.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                            .add(content);
                }
            }
        }
    }

    private void link(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = value(element.attr("href"));
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            scripts.add(element.data());
        }
    }

    private void time(Element element) {
        String said = element.attr("datetime");
        boolean published = element.hasAttr("pubdate")
                || element.attr("itemprop").contains("datePublished")
                || element.className().toLowerCase(Locale.ROOT).contains("publish");
        if (times.size() < FEW) {
            String value = said.isEmpty() ? text(element) : said;
            if (published) {
                times.add(0, value);
            } else {
                times.add(value);
            }
        }
    }

    private void named(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String property = element.attr("itemprop");
        if (property.equals("datePublished") || property.equals("dateModified")) {
            String content = element.attr("content");
            meta.computeIfAbsent(property.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(content.isEmpty() ? text(element) : content);
        }
        String rel = element.attr("rel");
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        if (property.contains("author") || rel.equals("author") || isByline(names)) {
            few(bylines, element);
        }
        if (dateTexts.size() < FEW
                && (names.contains("date")
                        || names.contains("time")
                        || names.contains("publish")
                        || names.contains("meta")
                        || names.contains("byline"))) {
            few(dateTexts, element);
        }
    }

    private static boolean isByline(String names) {
        if (names.length() < 2 || names.contains("comment") || names.contains("authors-list")) {
            return false;
        }
        return names.contains("author")
                || names.contains("byline")
                || names.contains("autor")
                || names.contains("auteur");
    }

    private static void few(List<String> list, Element element) {
        if (list.size() < FEW) {
            String text = Folding.fold(text(element));
            if (!text.isEmpty()) {
                list.add(text);
            }
        }
    }

    /** The text of an element, cut where it is too long for a fact; never recursive. */
    private static String text(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node node = element.firstChild(); node != null && out.length() < 400; node = next(node, element)) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (node instanceof Element inner && inner.isBlock()) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
    private static @Nullable Node next(Node node, Element root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null && at != root) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }

    private static @Nullable String value(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
