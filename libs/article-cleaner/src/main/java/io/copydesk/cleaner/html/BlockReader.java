package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Cues;
import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.block.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks over a page once and cuts its text into blocks. */
final class BlockReader implements NodeFilter {

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
    final ElementName.Pool names = new ElementName.Pool();
    final List<Pictures.Picture> pictures = new ArrayList<>();

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

    /** An inline element that is open. */
    private record Inline(int hints, int emphasis) {}

    static BlockReader read(Element body) {
        BlockReader reader = new BlockReader();
        body.filter(reader);
        reader.weigh();
        return reader;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode leaf) {
            append(leaf.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || isBareReading(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
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
            box = new Box(element, box, boxes.size(), names, blocks.size());
            boxes.add(box);
        } else if (isPopup(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
        } else {
            int hints = Hints.of(element, names.of(element, "class"), names.of(element, "id"));
            inline.add(new Inline(hints, Emphasis.of(tag)));
            if (tag.equals("a")) {
                anchors++;
                links.add(element);
                if (box != null && element.attr("rel").contains("bookmark")) {
                    box.bookmarks++;
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant, not an equal one
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            if (box != null && box.element == element) {
                flush();
                close(box);
                box = box.parent;
            } else if (!SKIPPED.contains(element.normalName())) {
                inline.remove(inline.size() - 1);
                if (element.normalName().equals("a")) {
                    anchors--;
                }
            }
        }
        return FilterResult.CONTINUE;
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

    /** What opens over a word of a sentence is no part of the sentence. */
    private boolean isPopup(Element element, String tag) {
        return tag.equals("span") && element.attributesSize() > 0 && text.length() > 0 && Hints.isPopup(element);
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
