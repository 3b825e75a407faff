package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.EvidenceSum;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.block.NameWords;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The words that authors of pages name their elements with. Learned evidence beside that of {@link Hints}. */
public final class Names {

    /** Boxes from the block's own that count as near, and how far up others are looked at. */
    private static final int NEAR = 2;

    private static final int FAR = 6;

    private static final String NEAR_BOX = ":near";
    private static final String FAR_BOX = ":far";

    private final Evidence evidence;

    /** The weights of the tokens of each {@link ElementName} by its number, in a near and in a far box: many blocks ask. */
    private final double[] @Nullable [] near;

    private final double[] @Nullable [] far;

    /** @param names how many there are on the page */
    Names(Evidence evidence, int names) {
        this.evidence = evidence;
        this.near = new double[names] @Nullable [];
        this.far = new double[names] @Nullable [];
    }

    /** All tokens of a block, those of near boxes marked apart from those of far ones. */
    public static void tokens(HtmlBlock block, Consumer<String> to) {
        @Nullable Box box = block.box();
        for (int up = 0; up < FAR && box != null; up++, box = box.parent) {
            String place = up < NEAR ? NEAR_BOX : FAR_BOX;
            for (String names : isNamed(box) ? List.of(box.name.text, box.id.text) : List.<String>of()) {
                String text = Letters.small(names);
                NameWords.read(names, (beforeStart, beforeEnd, start, end) -> {
                    if (end - start > 1) {
                        String word = text.substring(start, end) + place;
                        to.accept(word);
                        if (beforeStart < beforeEnd) {
                            to.accept(text.substring(beforeStart, beforeEnd) + '-' + word);
                        }
                    }
                });
            }
        }
    }

    void describe(HtmlBlock block, FeatureRow row) {
        @Nullable Box box = block.box();
        EvidenceSum rest = new EvidenceSum();
        for (int up = 0; up < FAR; up++) {
            EvidenceSum sum = up < NEAR ? new EvidenceSum() : rest;
            if (box != null) {
                if (isNamed(box)) {
                    add(box.name, up < NEAR, sum);
                    add(box.id, up < NEAR, sum);
                }
                box = box.parent;
            }
            if (up < NEAR) {
                sum.describe(1, row);
            }
        }
        rest.describe(1, row);
    }

    private void add(ElementName name, boolean isNear, EvidenceSum sum) {
        double[] @Nullable [] all = isNear ? near : far;
        double[] weights = all[name.number];
        if (weights == null) {
            weights = name.weigh(evidence, isNear ? NEAR_BOX : FAR_BOX);
            all[name.number] = weights;
        }
        for (double weight : weights) {
            sum.add(weight);
        }
    }

    /** Themes write all they know on body, and all of it is about all of the page. */
    private static boolean isNamed(Box box) {
        String tag = box.element.normalName();
        return !tag.equals("body") && !tag.equals("html");
    }
}
