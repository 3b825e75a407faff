package io.copydesk.cleaner.html;

import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.ConsentNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What opens over a page, such as the box that asks for cookies. In the markup it stands in the page or right before it, and its sentences
 * are as long and as many as a short article's: so it is taken out before the page is judged. Thread-safe.
 */
final class Overlays {

    /** What has one of these is an article's page, and a frame around it, whatever its name is. */
    private static final Set<String> LANDMARKS = Set.of("article", "h1", "main");

    /** What an element may be. */
    enum Kind {
        NONE,

        /** An overlay if there is no page in it: frames are named so as well, while the overlay is open. */
        LIKELY,

        /** An overlay whatever is in it. */
        SURE
    }

    private Overlays() {}

    static Kind kind(Element element, ElementName name, ElementName id, @Nullable Attributes others) {
        if (name.isIn(NameList.CONSENT) || id.isIn(NameList.CONSENT)) {
            return Kind.SURE;
        }
        String role = others == null ? "" : others.get("role");
        boolean asks = name.isIn(NameList.ASKING)
                || id.isIn(NameList.ASKING)
                || role.equals("dialog")
                || role.equals("alertdialog")
                || element.nameIs("dialog");
        return asks ? Kind.LIKELY : Kind.NONE;
    }

    /**
     * Takes the blocks and boxes of overlays off a page whose boxes are closed and not yet weighed.
     *
     * @return the blocks that were taken off
     */
    static List<HtmlBlock> takeOff(List<HtmlBlock> blocks, List<Box> boxes, List<Pictures.Picture> pictures) {
        if (boxes.stream().allMatch(box -> box.overlay == Kind.NONE)) {
            return List.of();
        }
        boolean[] overlaid = overlaid(blocks, boxes);
        int[] places = new int[blocks.size() + 1]; // of each block among those that stay
        List<HtmlBlock> off = new ArrayList<>();
        List<HtmlBlock> rest = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            places[i] = rest.size();
            (overlaid[blocks.get(i).box().number] ? off : rest).add(blocks.get(i));
        }
        places[blocks.size()] = rest.size();
        pictures.removeIf(picture -> overlaid[picture.box().number]);
        List<Box> stay = new ArrayList<>();
        for (Box box : boxes) {
            Box parent = box.parent;
            if (!overlaid[box.number]) {
                box.firstBlock = places[box.firstBlock];
                box.endBlock = places[box.endBlock];
                stay.add(box);
            } else if (parent != null) {
                box.inherit(0);
                parent.children--;
            }
        }
        for (int i = 0; i < stay.size(); i++) {
            stay.get(i).number = i;
        }
        replace(blocks, rest);
        replace(boxes, stay);
        return off;
    }

    private static <T> void replace(List<T> all, List<T> rest) {
        all.clear();
        all.addAll(rest);
    }

    /** By number, whether a box is an overlay or in one. */
    private static boolean[] overlaid(List<HtmlBlock> blocks, List<Box> boxes) {
        int[] chars = new int[boxes.size()];
        boolean[] page = new boolean[boxes.size()];
        for (HtmlBlock block : blocks) {
            chars[block.box().number] += block.text().length();
        }
        for (int i = boxes.size() - 1; i >= 0; i--) {
            page[i] |= LANDMARKS.contains(boxes.get(i).element.normalName());
            Box parent = boxes.get(i).parent;
            if (parent != null) {
                chars[parent.number] += chars[i];
                page[parent.number] |= page[i];
            }
        }
        boolean[] overlaid = new boolean[boxes.size()];
        for (Box box : boxes) {
            Box parent = box.parent;
            if (parent != null) {
                boolean frame = page[box.number] || chars[box.number] == chars[0];
                overlaid[box.number] =
                        overlaid[parent.number] || box.overlay == Kind.SURE || (box.overlay == Kind.LIKELY && !frame);
            }
        }
        return overlaid;
    }

    /** Why a block of an overlay is no body. */
    static RemovalReason reason(HtmlBlock block) {
        if (ConsentNotes.is(block)) {
            return RemovalReason.COOKIE_NOTICE;
        }
        for (@Nullable Box box = block.box(); box != null; box = box.parent) {
            if (box.overlay == Kind.SURE || box.name.isIn(NameList.ASKING) || box.id.isIn(NameList.ASKING)) {
                return RemovalReason.COOKIE_NOTICE;
            }
        }
        return Reasons.of(block, false);
    }
}
