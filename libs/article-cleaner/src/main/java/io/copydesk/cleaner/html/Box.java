package io.copydesk.cleaner.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element while and after it is read: what is in it, added up. */
public final class Box {

    /** Characters: a page with less prose than this may well have most of it in its cookie notice. */
    private static final int MUCH = 400;

    final Element element;
    final @Nullable Box parent;
    final int depth;

    /** How many boxes of the page begin before it. */
    int number;

    /** Its classes. */
    final ElementName name;

    final ElementName id;

    /** Its own hints and those of the boxes around it. */
    int hints;

    final int ownHints;

    /** What its element says; whether it is one depends on what is in it. */
    final Overlays.Kind overlay;

    int firstBlock;
    int endBlock;

    /** Worth of all blocks inside: prose counts for, links and chrome against. */
    double worth;

    /** Characters of prose inside. */
    int prose;

    /** Characters of prose in the boxes that stand in it at once, and in itself. */
    int directProse;

    /** Characters of all text inside, and of those the linked ones. */
    int chars;

    int linkChars;

    /** Pictures inside. */
    int images;

    /** Links inside that are said to be an article's own. */
    int bookmarks;

    int children;

    Box(
            Element element,
            @Nullable Box parent,
            int number,
            ElementName name,
            ElementName id,
            @Nullable Attributes others,
            int firstBlock) {
        this.element = element;
        this.number = number;
        this.name = name;
        this.id = id;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.ownHints = Hints.of(element.normalName(), name, id, others);
        this.overlay = Overlays.kind(element, name, id, others);
        this.firstBlock = firstBlock;
        this.endBlock = firstBlock;
    }

    /** Takes the hints of the boxes around it. What holds most of the page's prose is no chrome, whatever its name is. */
    void inherit(int allProse) {
        int own = prose * 2 > allProse && allProse > MUCH ? ownHints & Hint.KIND : ownHints;
        hints = own | (parent == null ? 0 : parent.hints);
    }

    /** The innermost box that holds both; all boxes of a page are in one. */
    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant
    Box common(Box other) {
        Box a = this;
        Box b = other;
        while (a != b) {
            boolean first = a.depth >= b.depth;
            Box up = first ? a.parent : b.parent;
            if (up == null) {
                return first ? a : b;
            }
            a = first ? up : a;
            b = first ? b : up;
        }
        return a;
    }

    /** Whether a block lies inside. */
    boolean holds(int block) {
        return block >= firstBlock && block < endBlock;
    }
}
