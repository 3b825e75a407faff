package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Cues;
import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.NodeReader;
import io.copydesk.cleaner.block.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts the text of a page's body into blocks. */
final class BlockReader implements NodeReader {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "select",
            "datalist",
            "textarea",
            "input",
            "canvas",
            "head",
            "map",
            "video",
            "audio",
            "link",
            "meta",
            "progress");
    private static final Set<String> INLINE_BOXES =
            Set.of("button", "label", "figcaption", "summary", "time", "picture", "center", "option");

    final List<HtmlBlock> blocks = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final MarkupName.Pool names;
    final List<Pictures.Picture> pictures = new ArrayList<>();

    /** What opens over the page, which is none of its blocks. */
    List<HtmlBlock> overlays = List.of();

    private final Element body;
    private final ElementName.Pool made = new ElementName.Pool();
    private final Popups popups;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private List<Element> links = new ArrayList<>();
    private @Nullable Box box;
    private int anchors;
    private int images;
    private int inlineHints = -1;
    private int emphasis = -1;
    private final List<Inline> inline = new ArrayList<>();
    private boolean breakBefore;
    private String lastBookmark = "";

    /** An inline element that is open. */
    private record Inline(int hints, int emphasis) {}

    /** Of the body, before the walk; its names are looked for in {@code names}. */
    BlockReader(Element body, MarkupName.Pool names) {
        this.body = body;
        this.names = names;
        this.popups = new Popups(names, made);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
    public boolean enters(Node node, int depth) {
        if (boxes.isEmpty() && node != body) {
            return !node.nodeName().equals("head");
        }
        if (node instanceof TextNode leaf) {
            append(leaf.getWholeText());
            return true;
        }
        if (!(node instanceof Element element)) {
            return true;
        }
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || isBareReading(element, tag)) {
            return false;
        }
        if (tag.equals("img")) {
            images++;
            if (box != null) {
                box.images++;
                pictures.add(new Pictures.Picture(element, box));
            }
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (isBox(element, tag)) {
            flush();
            box = new Box(
                    element,
                    box,
                    boxes.size(),
                    classOf(element),
                    idOf(element),
                    names.othersOf(element),
                    blocks.size());
            boxes.add(box);
        } else if (tag.equals("span") && popups.isPopup(element, text)) {
            return false;
        } else {
            int hints = Hints.of(tag, classOf(element), idOf(element), names.othersOf(element));
            inline.add(new Inline(hints, Emphasis.of(tag)));
            if (tag.equals("a")) {
                anchors++;
                links.add(element);
                Attributes others = names.othersOf(element);
                if (box != null && others != null && others.get("rel").contains("bookmark")) {
                    bookmark(others.get("href"), box);
                }
            }
        }
        return true;
    }

    /** A teaser's picture and its headline lead to one and the same article. */
    private void bookmark(String address, Box in) {
        if (!address.equals(lastBookmark)) {
            in.bookmarks++;
            lastBookmark = address;
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
    public void leaves(Node node, int depth) {
        if (box != null
                && node instanceof Element element
                && !element.normalName().equals("br")) {
            if (box.element == element) {
                flush();
                close(box);
                box = box.parent;
            } else if (!SKIPPED.contains(element.normalName())) {
                inline.remove(inline.size() - 1);
                if (element.normalName().equals("a")) {
                    anchors--;
                }
            }
            if (node == body) {
                overlays = Overlays.takeOff(blocks, boxes, pictures);
                weigh();
            }
        }
    }

    private ElementName classOf(Element element) {
        return made.of(names.classOf(element));
    }

    private ElementName idOf(Element element) {
        return made.of(names.idOf(element));
    }

    private static boolean isBox(Element element, String tag) {
        return element.isBlock() || INLINE_BOXES.contains(tag);
    }

    /** One break is a space; two, with nothing but space between, part paragraphs. */
    private void lineBreak() {
        if (breakBefore) {
            flush();
        }
        breakBefore = true;
        text.append('\n');
    }

    private void append(String raw) {
        if (raw.isBlank()) {
            text.append(' ');
            return;
        }
        breakBefore = false;
        text.append(raw);
        if (anchors > 0) {
            linked.append(raw);
        }
        int hintsHere = 0;
        int emphasisHere = 0;
        for (Inline open : inline) {
            hintsHere |= open.hints;
            emphasisHere |= open.emphasis;
        }
        inlineHints &= hintsHere;
        emphasis &= emphasisHere;
    }

    /** A character's reading stays where the page has brackets for it, for those who can't see it above the character. */
    private static boolean isBareReading(Element element, String tag) {
        if (!tag.equals("rt")) {
            return false;
        }
        // only the one before: a page may have millions of them
        Element before = element.previousElementSibling();
        return before == null || !before.normalName().equals("rp");
    }

    private void flush() {
        breakBefore = false;
        String folded = text.length() == 0 ? "" : Folding.fold(text);
        if (!folded.isEmpty() && box != null) {
            Deadline.check();
            int linkChars = linked.length() == 0 ? 0 : Folding.fold(linked).length();
            Shape shape = Shape.of(folded);
            HtmlBlock block = new HtmlBlock(
                    folded,
                    shape,
                    Cues.in(folded),
                    linkChars,
                    box,
                    inlineHints == -1 ? 0 : inlineHints,
                    emphasis == -1 ? 0 : emphasis,
                    links,
                    images);
            blocks.add(block);
            images = 0;
            links = new ArrayList<>();
        } else if (anchors == 0 && !links.isEmpty()) {
            links = new ArrayList<>();
        }
        text.setLength(0);
        linked.setLength(0);
        inlineHints = -1;
        emphasis = -1;
    }

    private void close(Box closed) {
        closed.endBlock = blocks.size();
        if (closed.parent != null) {
            closed.parent.children++;
        }
    }

    /** Sums up from the innermost boxes, after the hints went down from the outermost. */
    private void weigh() {
        for (HtmlBlock block : blocks) {
            int prose = block.isProse() ? block.text().length() : 0;
            Box around = block.box();
            around.prose += prose;
            around.directProse += prose;
            around.chars += block.text().length();
            around.linkChars += block.linkChars();
            if (around.parent != null) {
                around.parent.directProse += prose;
            }
        }
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box parent = boxes.get(i).parent;
            if (parent != null) {
                parent.prose += boxes.get(i).prose;
                parent.chars += boxes.get(i).chars;
                parent.linkChars += boxes.get(i).linkChars;
                parent.images += boxes.get(i).images;
                parent.bookmarks += boxes.get(i).bookmarks;
            }
        }
        int all = boxes.isEmpty() ? 0 : boxes.get(0).prose;
        for (Box box : boxes) {
            box.inherit(all);
        }
        for (HtmlBlock block : blocks) {
            block.box().worth += Worth.of(block);
        }
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box parent = boxes.get(i).parent;
            if (parent != null) {
                parent.worth += boxes.get(i).worth;
            }
        }
    }
}
