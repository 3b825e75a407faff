package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Giveaways;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list is one thing: where its items taken together may well be body, all of them are, the short ones too, but for what is plainly none. */
final class WholeLists {

    /** Fewer items are decided one by one. */
    private static final int FEWEST = 3;

    /** So likely must the items be on average, each counted by its words; measured, .2 to .3 do alike. */
    private static final double LIKELY = 0.4;

    /** What is so unlikely is no item; .03 to .1 do alike. */
    private static final double UNLIKELY = 0.05;

    /** The share of its text that may be linked: a list of links is a menu. */
    private static final double LINKS = 0.3;

    private WholeLists() {}

    private static final class Sum {
        int items;
        double words;
        double likely;
        double linked;
    }

    /** Marks the items of such lists in {@code kept}. */
    static void keep(List<HtmlBlock> blocks, double[] likely, boolean[] kept) {
        Map<Box, Sum> lists = new LinkedHashMap<>();
        for (int i = 0; i < kept.length; i++) {
            HtmlBlock block = blocks.get(i);
            Box list = listAround(block);
            if (list != null && likely[i] > 0) {
                Sum sum = lists.computeIfAbsent(list, key -> new Sum());
                double words = block.shape().words() + 1.0;
                sum.items++;
                sum.words += words;
                sum.likely += words * likely[i];
                sum.linked += words * block.linkDensity();
            }
        }
        lists.forEach((list, sum) -> {
            if (sum.items >= FEWEST && sum.likely > LIKELY * sum.words && sum.linked < LINKS * sum.words) {
                for (int i = list.firstBlock; i < list.endBlock; i++) {
                    kept[i] = kept[i] || belongs(blocks.get(i), likely[i]);
                }
            }
        });
    }

    /** A cell of a table says nothing by itself; among a list's items there may be a picture's caption and a byline. */
    private static boolean belongs(HtmlBlock block, double likely) {
        return (block.has(Hint.TABLE) || likely > UNLIKELY) && Giveaways.against(block) == 1;
    }

    /** The outermost list that a block stands in, or null. */
    private static @Nullable Box listAround(HtmlBlock block) {
        if (!block.has(Hint.LIST) && !block.has(Hint.TABLE)) {
            return null;
        }
        Box list = null;
        for (Box box = block.box(); box != null; box = box.parent) {
            switch (box.element.normalName()) {
                case "ul", "ol", "dl" -> list = box;
                case "table" -> list = box.prose * 4 < box.chars ? box : list;
                default -> {}
            }
        }
        return list;
    }
}
