package io.copydesk.cleaner.html;

import java.util.List;

/** Finds the box that holds the article, and which of its blocks are body, by rules. */
final class BodyRules {

    private BodyRules() {}

    /** The box whose worth is greatest, the innermost of equals. */
    static Box bestBox(List<Box> boxes) {
        Box best = boxes.get(0);
        for (Box box : boxes) {
            if (box.worth > best.worth || (box.worth == best.worth && box.depth > best.depth)) {
                best = box;
            }
        }
        return best;
    }

    static boolean isBody(HtmlBlock block) {
        boolean prose = block.shape().isProse() && block.linkDensity() < 0.5;
        if ((block.hints() & Hint.CHROME) != 0 || block.has(Hint.CAPTION) || block.has(Hint.HIDDEN)) {
            return false;
        }
        if (block.has(Hint.ASIDE)) {
            return false;
        }
        return prose
                || (block.cues() == 0
                        && block.linkDensity() < 0.5
                        && (block.isHeading() || block.shape().words() > 3));
    }
}
