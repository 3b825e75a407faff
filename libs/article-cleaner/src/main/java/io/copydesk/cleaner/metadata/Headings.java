package io.copydesk.cleaner.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads headings off a page, and finds the kicker that many newsrooms set into them. */
final class Headings {

    /** Characters: the longest of headlines; what is longer and only named like one is a box. */
    private static final int LONGEST = 300;

    /** Parts: a headline has a kicker and perhaps a label; a box that is named like one has more. */
    private static final int MOST_PARTS = 6;

    private Headings() {}

    static @Nullable Heading read(Element element, int level, int at, int around, Surroundings surroundings) {
        String text = Texts.of(element);
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Element holder = innermost(element);
        String link = "";
        for (Element in = holder; link.isEmpty() && in != null; in = in.parent()) {
            link = in.normalName().equals("a") ? in.attr("href") : "";
            if (in.normalName().equals(element.normalName())) {
                break;
            }
        }
        return new Heading(text, parts(holder, surroundings), level, at, link, around);
    }

    /** The element inside that has more than one piece of content. */
    private static Element innermost(Element element) {
        Element at = element;
        while (true) {
            Element only = null;
            for (Node child = at.firstChild(); child != null; child = child.nextSibling()) {
                if (child instanceof TextNode text) {
                    if (!text.isBlank()) {
                        return at;
                    }
                } else if (child instanceof Element inner) {
                    if (only != null) {
                        return at;
                    }
                    only = inner;
                }
            }
            if (only == null) {
                return at;
            }
            at = only;
        }
    }

    private static List<String> parts(Element holder, Surroundings surroundings) {
        List<String> parts = new ArrayList<>();
        boolean kicker = false;
        StringBuilder loose = new StringBuilder();
        for (Node child = holder.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                loose.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                String tag = inner.normalName();
                if (tag.equals("b") || tag.equals("i") || tag.equals("em") || tag.equals("mark") || tag.equals("sup")) {
                    loose.append(Texts.of(inner)); // emphasis is no part of its own
                    continue;
                }
                add(parts, loose);
                int named = surroundings.of(inner, tag);
                if ((named & Surroundings.KICKER) != 0 && (named & Surroundings.HEADLINE) == 0) {
                    kicker = true;
                } else {
                    add(parts, new StringBuilder(Texts.of(inner)));
                }
            }
        }
        add(parts, loose);
        return (parts.size() > 1 || kicker) && parts.size() <= MOST_PARTS ? parts : List.of();
    }

    private static void add(List<String> parts, StringBuilder text) {
        String folded = io.copydesk.cleaner.block.Folding.fold(text);
        if (Titles.key(folded).length() > 1) {
            parts.add(folded);
        }
        text.setLength(0);
    }
}
