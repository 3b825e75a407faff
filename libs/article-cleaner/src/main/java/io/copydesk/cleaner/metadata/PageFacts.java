package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.NodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Notes everything on a page that may be metadata. Not thread-safe. */
public final class PageFacts implements NodeReader {

    /** More of a kind than these come from a list or from a hostile page. */
    private static final int MANY = 300;

    /** Of the lower levels, too, a page's title is among the first, if it is among them at all. */
    private static final int MANY_HEADINGS = 60;

    final MetaValues meta = new MetaValues();
    final List<String> linkedData;
    final List<Heading> headings = new ArrayList<>();
    final List<Mark> authors = new ArrayList<>();
    final List<Mark> dates = new ArrayList<>();

    @Nullable
    String title;

    @Nullable
    String canonical;

    @Nullable
    String language;

    private final MarkupName.Pool names;
    private final Surroundings surroundings;
    private final LineReader reader = new LineReader();
    private int[] around = new int[64];
    private int anchors;

    final List<Line> lines = reader.lines;
    final List<Line> dated = reader.dated;
    final List<Line> prose = reader.prose;

    /**
     * Before the walk.
     *
     * @param names where the names of elements are looked for
     * @param linkedData the page's JSON-LD, which is none of the elements that are walked over
     */
    public PageFacts(MarkupName.Pool names, List<String> linkedData) {
        this.linkedData = linkedData;
        this.names = names;
        surroundings = new Surroundings(names);
    }

    /** What the page says for machines that it is about; null if it says nothing. */
    public @Nullable String description() {
        return meta.first("description", "og:description");
    }

    @Override
    public boolean enters(Node node, int depth) {
        if (node instanceof TextNode text) {
            int outer = depth == 0 ? 0 : around[Math.min(depth, around.length) - 1];
            reader.append(text.getWholeText(), anchors > 0, outer);
            return true;
        }
        if (!(node instanceof Element element)) {
            return true;
        }
        String tag = element.normalName();
        switch (tag) {
            case "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "select",
                    "textarea",
                    "object",
                    "canvas" -> {
                return false;
            }
            case "title" -> {
                title = title == null ? value(Texts.of(element)) : title;
                return false;
            }
            case "meta" -> {
                meta.add(element);
                return false;
            }
            case "link" -> {
                link(element);
                return false;
            }
            case "html" -> language = value(element.attr("lang"), element.attr("xml:lang"));
            default -> visible(element, tag, depth);
        }
        return true;
    }

    private void visible(Element element, String tag, int depth) {
        if (depth >= around.length) {
            around = Arrays.copyOf(around, depth * 2);
        }
        int outer = depth == 0 ? 0 : around[depth - 1];
        int own = surroundings.of(element, tag);
        int bylines = (outer & Surroundings.AUTHOR) != 0 ? Surroundings.BYLINE_AROUND : 0;
        int bits = (outer & ~Surroundings.OWN) | own | bylines;
        around[depth] = bits;
        boundary(element, tag);
        if (tag.equals("a")) {
            anchors++;
        }
        if (isHeading(tag) || (own & Surroundings.HEADLINE) != 0) {
            heading(element, tag, bits);
        }
        mark(element, tag, own, bits);
    }

    @Override
    public void leaves(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            boundary(element, tag);
            if (tag.equals("a")) {
                anchors--;
            }
        }
        if (depth == 0) {
            reader.flush();
        }
    }

    /** Ends a line where a block begins or ends; between inline elements themes often leave out the space. */
    private void boundary(Element element, String tag) {
        switch (tag) {
            case "a", "span", "time", "small", "cite", "label" -> reader.space();
            case "br", "figcaption" -> reader.flush();
            case "b", "i", "em", "strong", "img", "meta" -> {}
            default -> {
                if (element.isBlock()) {
                    reader.flush();
                }
            }
        }
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '4';
    }

    private void heading(Element element, String tag, int bits) {
        int level = isHeading(tag) ? tag.charAt(1) - '0' : Heading.NAMED;
        if (headings.size() < (level > 2 ? MANY_HEADINGS : MANY)) {
            Heading heading = Headings.read(element, level, reader.at(), bits, surroundings);
            if (heading != null) {
                headings.add(heading);
            }
        }
    }

    private void mark(Element element, String tag, int own, int bits) {
        Attributes others = names.othersOf(element);
        int author = Marks.author(element, others, tag, own, bits);
        if (author > 0 && authors.size() < MANY) {
            authors.add(new Mark(element, reader.at(), bits, author));
        }
        int date = Marks.date(element, others, tag, own);
        if (date > 0 && dates.size() < MANY) {
            dates.add(new Mark(element, reader.at(), bits, date));
        }
    }

    private void link(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = value(element.attr("href"));
        }
    }

    private static @Nullable String value(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
