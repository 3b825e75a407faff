package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page may tell several stories, each in a box like the others'. Says in which one a block stands, and whether it is
 * the one that the title is of.
 */
final class Stories {

    /** As many boxes alike, side by side, are a list. */
    private static final int LIST = 3;

    private final @Nullable Box titleBox;
    private final int titleAt;
    private final double allProse;
    private final Map<Box, Integer> articles = new HashMap<>();
    private final Map<Box, Integer> alike = new HashMap<>();

    Stories(List<Box> boxes, List<HtmlBlock> blocks, int titleAt, double allProse) {
        this.titleAt = titleAt;
        this.titleBox = titleAt < 0 ? null : blocks.get(titleAt).box();
        this.allProse = allProse;
        Map<Box, Map<String, Integer>> children = new HashMap<>();
        for (Box box : boxes) {
            if ((box.ownHints & Hint.ARTICLE.bit) != 0) {
                articles.put(box, articles.size());
            }
            if (box.parent != null && box.prose > 0) {
                children.computeIfAbsent(box.parent, parent -> new HashMap<>()).merge(shape(box), 1, Integer::sum);
            }
        }
        for (Box box : boxes) {
            Map<String, Integer> siblings = box.parent == null ? null : children.get(box.parent);
            if (siblings != null && !isParagraph(box)) {
                alike.put(box, siblings.getOrDefault(shape(box), 0));
            }
        }
    }

    private static boolean isParagraph(Box box) {
        return box.endBlock - box.firstBlock <= 1;
    }

    /** Names often end in a number of their own. */
    private static String shape(Box box) {
        String name = box.element.className();
        int end = 0;
        while (end < name.length() && name.charAt(end) != ' ' && !Character.isDigit(name.charAt(end))) {
            end++;
        }
        return box.element.normalName() + '.' + name.substring(0, end);
    }

    void describe(HtmlBlock block, FeatureRow row) {
        article(block.box(), row);
        list(block.box(), row);
        title(block.box(), row);
    }

    private void article(Box of, FeatureRow row) {
        Box article = of;
        while (article != null && !articles.containsKey(article)) {
            article = article.parent;
        }
        row.add(Math.min(10, articles.size()));
        row.add(article == null ? -1 : Math.min(10, articles.getOrDefault(article, 0)));
        row.add(article == null ? -1 : titleAt >= 0 && article.holds(titleAt) ? 1 : 0);
        row.add(article == null ? -1 : article.prose / allProse);
    }

    private void list(Box of, FeatureRow row) {
        Box item = of;
        while (item != null && alike.getOrDefault(item, 0) < LIST) {
            item = item.parent;
        }
        row.add(item == null ? 0 : Math.min(12, alike.getOrDefault(item, 0)));
        row.add(item == null ? -1 : titleAt >= 0 && item.holds(titleAt) ? 1 : 0);
        row.add(item == null || item.parent == null ? -1 : item.prose / (double) Math.max(1, item.parent.prose));
    }

    private void title(Box of, FeatureRow row) {
        if (titleBox == null) {
            row.add(-1);
            row.add(-1);
            row.add(-1);
            return;
        }
        Box common = titleBox.common(of);
        row.add(Math.min(12, titleBox.depth - common.depth));
        row.add(Math.min(12, of.depth - common.depth));
        row.add(common.prose / allProse);
    }
}
