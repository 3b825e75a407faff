package io.copydesk.cleaner.html;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds the box that holds the article, and which of its blocks are body, by rules. */
final class BodyRules {

    private BodyRules() {}

    /** The box of which the measure is greatest, the innermost of equals. */
    static Box bestBox(List<Box> boxes, ToDoubleFunction<Box> measure) {
        Box best = boxes.get(0);
        for (Box box : boxes) {
            int order = Double.compare(measure.applyAsDouble(box), measure.applyAsDouble(best));
            if (order > 0 || (order == 0 && box.depth > best.depth)) {
                best = box;
            }
        }
        return best;
    }

    static boolean isBody(HtmlBlock block) {
        if ((block.hints() & Hint.CHROME) != 0 || block.has(Hint.CAPTION) || block.has(Hint.HIDDEN)) {
            return false;
        }
        if (block.has(Hint.ASIDE)) {
            return false;
        }
        return block.isProse()
                || (block.cues() == 0
                        && block.linkDensity() < 0.5
                        && (block.isHeading() || block.shape().words() > 3));
    }
}
