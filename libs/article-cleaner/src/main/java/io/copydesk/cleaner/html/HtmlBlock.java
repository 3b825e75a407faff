package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Block;
import io.copydesk.cleaner.block.Shape;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries of a page.
 *
 * @param text folded, not empty
 * @param linkChars how many of its characters are linked
 * @param box the block-level element it stands in
 * @param inlineHints those of inline elements that hold all of the text
 * @param emphasis the {@link Emphasis} that all of the text has
 * @param links the anchors in it
 * @param imagesBefore pictures between the block before and this one
 */
public record HtmlBlock(
        String text,
        Shape shape,
        int cues,
        int linkChars,
        Box box,
        int inlineHints,
        int emphasis,
        List<Element> links,
        int imagesBefore)
        implements Block {

    /** Words; longer blocks speak of everything. */
    private static final int LONGEST_SAYING = 60;

    /** The text if its words may say what it is; empty of a longer one. */
    public String saying() {
        return shape.words() > LONGEST_SAYING ? "" : text;
    }

    /** Whether its elements say that it is a caption. */
    public boolean isCaption() {
        return has(Hint.CAPTION);
    }

    int hints() {
        return box.hints | inlineHints;
    }

    boolean has(Hint hint) {
        return (hints() & hint.bit) != 0;
    }

    /** Sentences of some length that are not a link's. */
    boolean isProse() {
        return shape.isProse() && linkDensity() < 0.5;
    }

    boolean isHeading() {
        String tag = box.element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    double linkDensity() {
        return Math.min(1, linkChars / (double) Math.max(1, text.length()));
    }
}
