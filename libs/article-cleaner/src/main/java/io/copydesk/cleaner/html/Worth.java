package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Shape;

/** What a block alone is worth: characters of prose for, links and chrome against. The first guess, made while reading. */
final class Worth {

    /** A character of a script without spaces says as much as two and a half Latin ones. */
    private static final double SPACELESS = 2.5;

    private Worth() {}

    static double of(HtmlBlock block) {
        Shape shape = block.shape();
        double chars = Math.max(shape.chars(), shape.words() * SPACELESS * 2);
        double free = chars * (1 - block.linkDensity());
        if ((block.hints() & Hint.CHROME) != 0) {
            return -10 - chars * 0.2;
        }
        if (block.isProse()) {
            double worth = free * (block.has(Hint.BODY_PROPERTY) || block.has(Hint.BODY_NAME) ? 1.3 : 1);
            return block.has(Hint.ASIDE) || block.has(Hint.HIDDEN) || block.has(Hint.CAPTION) ? worth * 0.2 : worth;
        }
        return block.linkDensity() > 0.5 ? -20 - chars * 0.3 : -4;
    }
}
