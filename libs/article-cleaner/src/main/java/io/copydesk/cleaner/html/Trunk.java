package io.copydesk.cleaner.html;

import java.util.List;

/** The box in which most of the page's prose stands at once, and how far others branch off from it. Immutable. */
final class Trunk {

    private final Box trunk;

    Trunk(List<Box> boxes) {
        Box best = boxes.get(0);
        for (Box box : boxes) {
            if (box.directProse > best.directProse || (box.directProse == best.directProse && box.depth > best.depth)) {
                best = box;
            }
        }
        trunk = best;
    }

    Box box() {
        return trunk;
    }

    /** How many steps lead from the trunk up to the box that holds both. */
    int up(Box box) {
        return trunk.depth - trunk.common(box).depth;
    }

    /** How many steps lead from there down to the box. */
    int down(Box box) {
        return box.depth - trunk.common(box).depth;
    }
}
