package io.copydesk.cleaner.html;

import io.copydesk.cleaner.site.Odds;
import io.copydesk.cleaner.site.Recollection;
import io.copydesk.cleaner.site.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the markup of a page's blocks held on other pages of its site. Not thread-safe. */
final class KnownMarkup {

    /** Elements of a path: with the innermost alone pages of one template are told apart too badly, with more nothing changes. */
    private static final int PATH = 3;

    /** Pages: one may be wrong. */
    private static final int ENOUGH = 2;

    /** Odds, for each page on which the markup held no body while none is known where it did. */
    private static final double CHROME = 2;

    /** Generated names go on for kilobytes. */
    private static final int LONGEST = 200;

    private final List<HtmlBlock> blocks;
    private final Recollection site;
    private final Map<Box, String> paths = new HashMap<>();

    KnownMarkup(List<HtmlBlock> blocks, Recollection site) {
        this.blocks = blocks;
        this.site = site;
    }

    /** Whether the markup of a block held body before. */
    boolean wasBody(int i) {
        return site.others(trait(i, true)) > 0;
    }

    /** How likely a block is body, after {@code likely} was how likely it is by its text. */
    double weigh(int i, double likely) {
        int chrome = site.others(trait(i, false));
        return chrome < ENOUGH || wasBody(i) ? likely : Odds.divide(likely, Math.pow(CHROME, chrome));
    }

    /** The trait of a block's markup where it holds body, and where it does not. */
    long trait(int i, boolean body) {
        String path = paths.computeIfAbsent(blocks.get(i).box(), KnownMarkup::path);
        return (body ? Trait.BODY : Trait.CHROME).of(path);
    }

    private static String path(Box innermost) {
        StringBuilder path = new StringBuilder();
        Box box = innermost;
        for (int i = 0; i < PATH && box != null; i++) {
            path.append(box.element.normalName());
            appendName(box.element.attr("class"), path);
            appendName(box.element.attr("id"), path);
            box = box.parent;
        }
        return path.toString();
    }

    /** Without digits, which count the paragraphs or are the article's own number. */
    private static void appendName(String name, StringBuilder path) {
        for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
            if (!Character.isDigit(name.charAt(i))) {
                path.append(name.charAt(i));
            }
        }
    }
}
