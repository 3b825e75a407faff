package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.FirstLook;
import io.copydesk.cleaner.block.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of each box, of each list's items and of what is marked up alike is likely body, as a first judgement has it.
 * Immutable.
 */
final class LikelyBoxes {

    /** Boxes around a block, from its own on. */
    private static final int AROUND = 5;

    private final List<HtmlBlock> blocks;
    private final HtmlFeatures features;
    private final double[] likely;
    private final double[] weights;
    private final double all;

    /** By a box's number; {@code plain} counts each block alike. */
    private final Tally boxes;

    private final Tally plain;

    /** By the number of a {@link MarkupGroups group}. */
    private final Tally groups;

    /** By the number of a row of {@link Stories} alike. */
    private final Tally rows;

    private final Tally plainRows;

    /** The box in which most is likely body and least is not. */
    private final Box core;

    LikelyBoxes(List<HtmlBlock> blocks, List<Box> all, HtmlFeatures features, double[] likely, double[] weights) {
        this.blocks = blocks;
        this.features = features;
        this.likely = likely;
        this.weights = weights;
        boxes = new Tally(all.size());
        plain = new Tally(all.size());
        rows = new Tally(all.size());
        plainRows = new Tally(all.size());
        groups = new Tally(blocks.size());
        for (int i = 0; i < likely.length; i++) {
            Box box = blocks.get(i).box();
            boxes.add(box.number, likely[i], weights[i]);
            plain.add(box.number, likely[i], 1);
            groups.add(features.group(i), likely[i], weights[i]);
            Box item = features.item(box);
            if (item != null) {
                rows.add(features.row(item), likely[i], weights[i]);
                plainRows.add(features.row(item), likely[i], 1);
            }
        }
        for (int b = all.size() - 1; b > 0; b--) {
            Box parent = all.get(b).parent;
            if (parent != null) {
                boxes.addAll(parent.number, b);
                plain.addAll(parent.number, b);
            }
        }
        core = BodyRules.bestBox(all, box -> boxes.gain(box.number));
        this.all = Math.max(1, boxes.likely(0));
    }

    /** Writes what the boxes of block {@code i} say of it. */
    void describe(int i, FeatureRow row) {
        around(i, row);
        int group = features.group(i);
        row.add(groups.meanWithout(group, likely[i], weights[i]));
        row.add(groups.likely(group) / all);
        Box box = blocks.get(i).box();
        list(box, row);
        Box common = core.common(box);
        row.add(core.depth - common.depth);
        row.add(box.depth - common.depth);
        row.add(boxes.likely(core.number) / all);
        row.add(boxes.mean(core.number));
        row.add(FirstLook.near(i - core.firstBlock));
        row.add(FirstLook.near(core.endBlock - i));
    }

    /** What else each box around a block holds. */
    private void around(int i, FeatureRow row) {
        @Nullable Box box = blocks.get(i).box();
        for (int up = 0; up < AROUND; up++) {
            row.add(box == null ? -1 : boxes.meanWithout(box.number, likely[i], weights[i]));
            row.add(box == null ? -1 : (boxes.likely(box.number) - likely[i] * weights[i]) / all);
            box = box == null ? null : box.parent;
        }
    }

    /** The item of a list that a block stands in, and the items beside it. */
    private void list(Box box, FeatureRow row) {
        Box item = features.item(box);
        row.add(item == null ? -1 : boxes.mean(item.number));
        row.add(item == null ? -1 : rows.meanWithout(features.row(item), boxes, item.number));
        row.add(item == null ? -1 : plain.mean(item.number));
        row.add(item == null ? -1 : plainRows.meanWithout(features.row(item), plain, item.number));
        row.add(item == null ? -1 : likely[item.firstBlock]);
    }
}
