package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that publishing systems give to the box of an article's body, from the surest to the weakest, as collections of
 * extraction rules know them. One opinion among others. Immutable.
 */
final class KnownBodies {

    /** A word for what is published, and one for its text, often with a hyphen or a line between: "story-body", "post__content". */
    private static final List<String> PIECES = List.of(NameList.PUBLISHED.words.split("\\|", -1));

    private static final List<String> PARTS =
            List.of("text", "body", "content", "entry", "bodycopy", "inner", "copy", "detail", "main", "paragraph");

    /** The property articleBody, two lists of names, the tag article, two more lists, the tag main. */
    private static final int KINDS = 7;

    /** Characters of prose: with fewer a box of such a name may be a teaser's. */
    private static final int ENOUGH = 200;

    /** Of each kind, the box with most prose. */
    private final List<@Nullable Box> boxes = new ArrayList<>();

    private final @Nullable Box surest;
    private final int rank;

    KnownBodies(List<Box> all) {
        for (int kind = 0; kind < KINDS; kind++) {
            boxes.add(null);
        }
        for (Box box : all) {
            if (box.prose > 0 && box.parent != null) {
                for (int kind = 0; kind < KINDS; kind++) {
                    Box before = boxes.get(kind);
                    if ((before == null || box.prose > before.prose) && is(box, kind)) {
                        boxes.set(kind, box);
                    }
                }
            }
        }
        Box first = null;
        int at = 0;
        for (int kind = 0; kind < KINDS && first == null; kind++) {
            Box box = boxes.get(kind);
            if (box != null && box.prose > ENOUGH) {
                first = box;
                at = kind;
            }
        }
        surest = first;
        rank = at;
    }

    private static boolean is(Box box, int kind) {
        return switch (kind) {
            case 0 -> (box.ownHints & Hint.BODY_PROPERTY.bit) != 0;
            case 3 -> box.element.normalName().equals("article");
            case 6 -> box.element.normalName().equals("main");
            default -> isNamed(box, 1 << (kind < 3 ? kind - 1 : kind - 2));
        };
    }

    private static boolean isNamed(Box box, int list) {
        return !box.element.normalName().equals("p") && ((box.name.bodies() | box.id.bodies()) & list) != 0;
    }

    /** Which lists a class or id is in, as bits, the surest the lowest. */
    static int lists(ElementName name) {
        boolean part = name.isIn(NameList.PUBLISHED) && isPartOfPiece(name.small());
        return (part || name.isIn(NameList.BODY) ? 1 : 0)
                | (name.isIn(NameList.STORY) ? 1 << 1 : 0)
                | (name.isIn(NameList.TEXT) ? 1 << 2 : 0)
                | (name.isIn(NameList.MAIN) ? 1 << 3 : 0);
    }

    private static boolean isPartOfPiece(String name) {
        for (String piece : PIECES) {
            for (int at = name.indexOf(piece); at >= 0; at = name.indexOf(piece, at + 1)) {
                if (WordLists.isBoundary(name, at) && isPart(name, at + piece.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a part's name is at a place or behind up to two marks, in the plural or not, and ends there. */
    private static boolean isPart(String name, int from) {
        for (int at = from; at <= from + 2; at++) {
            for (String part : PARTS) {
                int end = at + part.length();
                if (name.startsWith(part, at)
                        && (WordLists.isBoundary(name, end)
                                || (name.startsWith("s", end) && WordLists.isBoundary(name, end + 1)))) {
                    return true;
                }
            }
            if (at >= name.length() || (name.charAt(at) != '-' && name.charAt(at) != '_')) {
                return false;
            }
        }
        return false;
    }

    void describe(int block, double allProse, FeatureRow row) {
        for (Box box : boxes) {
            row.add(box == null ? -1 : box.holds(block) ? 1 : 0);
        }
        row.add(surest == null ? -1 : surest.holds(block) ? 1 : 0);
        row.add(surest == null ? -1 : rank);
        row.add(surest == null ? 0 : surest.prose / allProse);
    }
}
