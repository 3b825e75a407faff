package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The words that authors of pages name their elements with. Learned evidence beside that of {@link Hints}. */
public final class Names {

    /** Boxes from the block's own that count as near, and how far up others are looked at. */
    private static final int NEAR = 2;

    private static final int FAR = 6;

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    private Names() {}

    /** All tokens of a block, those of near boxes marked apart from those of far ones. */
    public static void tokens(HtmlBlock block, Consumer<String> to) {
        @Nullable Box box = block.box();
        for (int up = 0; up < FAR && box != null; up++, box = box.parent) {
            String level = up < NEAR ? "n:" : "f:";
            for (String name : of(box)) {
                to.accept(level + name);
            }
        }
    }

    static void describe(HtmlBlock block, Evidence evidence, FeatureRow row) {
        @Nullable Box box = block.box();
        double farLeast = 0;
        double farSum = 0;
        double farMost = 0;
        for (int up = 0; up < FAR; up++) {
            double least = 0;
            double most = 0;
            double sum = 0;
            if (box != null) {
                String level = up < NEAR ? "n:" : "f:";
                for (String name : of(box)) {
                    double weight = evidence.of(level + name);
                    least = Math.min(least, weight);
                    most = Math.max(most, weight);
                    sum += weight;
                }
                box = box.parent;
            }
            if (up < NEAR) {
                row.add(least);
                row.add(most);
                row.add(sum);
            } else {
                farLeast = Math.min(farLeast, least);
                farMost = Math.max(farMost, most);
                farSum += sum;
            }
        }
        row.add(farLeast);
        row.add(farMost);
        row.add(farSum);
    }

    private static List<String> of(Box box) {
        List<String> names = box.names;
        if (names == null) {
            names = new ArrayList<>();
            Element element = box.element;
            String tag = element.normalName();
            // themes write all they know on body, and all of it is about all of the page
            if (!tag.equals("body") && !tag.equals("html") && element.attributesSize() > 0) {
                split(element.className(), names);
                split(element.id(), names);
            }
            box.names = names;
        }
        return names;
    }

    /** The words of names, and the pairs of words within one name. */
    private static void split(String text, List<String> to) {
        int length = Math.min(text.length(), LONGEST);
        int start = 0;
        String before = "";
        while (start < length) {
            char c = text.charAt(start);
            if (!isLetter(c)) {
                before = Character.isWhitespace(c) ? "" : before;
                start++;
                continue;
            }
            int end = start + 1;
            while (end < length
                    && isLetter(text.charAt(end))
                    && !(isCapital(text.charAt(end)) && !isCapital(text.charAt(end - 1)))) {
                end++;
            }
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (word.length() > 1) {
                to.add(word);
                if (!before.isEmpty()) {
                    to.add(before + '-' + word);
                }
            }
            before = word;
            start = end;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
