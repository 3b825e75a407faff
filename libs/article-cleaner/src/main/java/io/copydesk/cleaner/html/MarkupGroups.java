package io.copydesk.cleaner.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups blocks that are marked up alike: the paragraphs of a body are, and so are the teasers of a list. Immutable. */
final class MarkupGroups {

    /** Blocks of one markup. */
    private static final class Group {
        final int number;
        int blocks;
        int prose;
        int chars;

        Group(int number) {
            this.number = number;
        }
    }

    private final List<Group> ofBlock;
    private final int mostProse;

    MarkupGroups(List<HtmlBlock> blocks) {
        Map<Markup, Group> groups = new HashMap<>();
        ofBlock = new ArrayList<>(blocks.size());
        int most = 1;
        for (HtmlBlock block : blocks) {
            Group group = groups.computeIfAbsent(Markup.of(block.box()), key -> new Group(groups.size()));
            group.blocks++;
            group.chars += block.text().length();
            if (block.isProse()) {
                group.prose += block.text().length();
                most = Math.max(most, group.prose);
            }
            ofBlock.add(group);
        }
        mostProse = most;
    }

    /** What tells a box's markup from others: its own tag and classes and those of the box around it. */
    private record Markup(String tag, ElementName name, String parentTag, ElementName parentName) {
        static Markup of(Box box) {
            Box parent = box.parent == null ? box : box.parent;
            return new Markup(box.element.normalName(), box.name, parent.element.normalName(), parent.name);
        }
    }

    /** The number of the group, below that of all blocks. */
    int group(int i) {
        return ofBlock.get(i).number;
    }

    int blocks(int i) {
        return ofBlock.get(i).blocks;
    }

    /** The group's prose against that of the group that has most of it, 0 to 1. */
    double prose(int i) {
        return ofBlock.get(i).prose / (double) mostProse;
    }

    /** How much of the group's text is prose, 0 to 1. */
    double proseShare(int i) {
        return ofBlock.get(i).prose / (double) Math.max(1, ofBlock.get(i).chars);
    }
}
