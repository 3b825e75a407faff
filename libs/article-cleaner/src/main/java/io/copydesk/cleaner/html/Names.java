package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.EvidenceSum;
import io.copydesk.cleaner.block.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The words that authors of pages name their elements with. Learned evidence beside that of {@link Hints}. */
public final class Names {

    /** Boxes from the block's own that count as near, and how far up others are looked at. */
    private static final int NEAR = 2;

    private static final int FAR = 6;

    private Names() {}

    /** All tokens of a block, those of near boxes marked apart from those of far ones. */
    public static void tokens(HtmlBlock block, Consumer<String> to) {
        @Nullable Box box = block.box();
        for (int up = 0; up < FAR && box != null; up++, box = box.parent) {
            of(box, up < NEAR).forEach(to);
        }
    }

    static void describe(HtmlBlock block, Evidence evidence, FeatureRow row) {
        @Nullable Box box = block.box();
        EvidenceSum far = new EvidenceSum();
        for (int up = 0; up < FAR; up++) {
            EvidenceSum sum = up < NEAR ? new EvidenceSum() : far;
            if (box != null) {
                for (String token : of(box, up < NEAR)) {
                    sum.add(evidence.of(token));
                }
                box = box.parent;
            }
            if (up < NEAR) {
                sum.describe(1, row);
            }
        }
        far.describe(1, row);
    }

    /** A box's tokens, kept with it: many blocks ask, and a string that is kept knows its hash. */
    private static List<String> of(Box box, boolean near) {
        List<String> known = near ? box.nearNames : box.farNames;
        if (known == null) {
            known = read(box.element).stream().map((near ? "n:" : "f:")::concat).toList();
            if (near) {
                box.nearNames = known;
            } else {
                box.farNames = known;
            }
        }
        return known;
    }

    private static List<String> read(Element element) {
        List<String> names = new ArrayList<>();
        String tag = element.normalName();
        // themes write all they know on body, and all of it is about all of the page
        if (!tag.equals("body") && !tag.equals("html") && element.attributesSize() > 0) {
            split(element.className(), names);
            split(element.id(), names);
        }
        return names;
    }

    /** The words of names, and the pairs of words within one name. */
    private static void split(String text, List<String> to) {
        NameWords.read(text, (word, before) -> {
            if (word.length() > 1) {
                to.add(word);
                if (!before.isEmpty()) {
                    to.add(before + '-' + word);
                }
            }
        });
    }
}
