package io.copydesk.cleaner.html;

import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.UnreadablePageException.Reason;
import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.PageMarkup;
import io.copydesk.cleaner.block.PageWalk;
import io.copydesk.cleaner.block.Wording;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.metadata.MetadataReader;
import io.copydesk.cleaner.metadata.PageFacts;
import io.copydesk.cleaner.state.ScriptedArticle;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A parsed page, cut into blocks. */
public final class HtmlPage {

    /** Real pages nest some 60 deep; what is deeper is read as if it were less so. */
    private static final int MAX_DEPTH = 200;

    private final Supplier<List<String>> scripts;
    private final @Nullable String url;
    private final Metadata metadata;
    private final BlockReader reader;
    private final HtmlFeatures features;

    private HtmlPage(
            Supplier<List<String>> scripts,
            Metadata metadata,
            BlockReader reader,
            @Nullable String description,
            @Nullable String url) {
        this.scripts = scripts;
        this.url = url;
        this.metadata = metadata;
        this.reader = reader;
        this.features = new HtmlFeatures(reader, metadata, description, url);
    }

    public static HtmlPage parse(String html, @Nullable String url) {
        PageMarkup markup = PageMarkup.of(html);
        Document page = document(markup::visible, url);
        MarkupName.Pool names = new MarkupName.Pool();
        PageFacts facts = new PageFacts(names, markup.linkedData());
        BlockReader blocks = new BlockReader(page.body(), names);
        PageWalk.over(page, facts, blocks);
        return new HtmlPage(markup::scripts, MetadataReader.read(facts, url), blocks, facts.description(), url);
    }

    /** Whether a block stands among nothing but menus. */
    boolean isFarFromProse(int i) {
        return features.isFarFromProse(i);
    }

    /** Whether a block is looked at closely: it is neither far from all prose nor a menu's. */
    public boolean isJudged(int i) {
        return !isFarFromProse(i) && !features.isOfMenu(i);
    }

    /** The page as it would be if its scripts had drawn what they hold, and if it showed what its JSON-LD states, where there is such. */
    List<HtmlPage> hidden() {
        List<HtmlPage> hidden = new ArrayList<>();
        String drawn = ScriptedArticle.find(scripts.get(), metadata.title());
        if (drawn != null) {
            hidden.add(of(drawn));
        }
        String stated = metadata.articleBody();
        if (stated != null) {
            hidden.add(of(ScriptedArticle.stated(stated)));
        }
        return hidden;
    }

    private HtmlPage of(String markup) {
        Document page = document(() -> new StringReader("<article>" + markup + "</article>"), url);
        BlockReader blocks = new BlockReader(page.body(), new MarkupName.Pool());
        PageWalk.over(page, blocks);
        return new HtmlPage(List::of, metadata, blocks, null, url);
    }

    private static Document document(Supplier<Reader> html, @Nullable String url) {
        try {
            return document(html, url, MAX_DEPTH);
        } catch (IndexOutOfBoundsException | ValidationException e) {
            return deeper(html, url);
        }
    }

    /**
     * jsoup fails where emphasis that nobody closes is opened at its deepest level, or a template in a drawing in a template; such a page is
     * not deep, only wrong.
     */
    private static Document deeper(Supplier<Reader> html, @Nullable String url) {
        try {
            return document(html, url, MAX_DEPTH * 10);
        } catch (IndexOutOfBoundsException | ValidationException e) {
            throw new UnreadablePageException(
                    Reason.NO_ARTICLE, "Its elements are nested too deep to be read: send the article's own page.", e);
        }
    }

    private static Document document(Supplier<Reader> html, @Nullable String url, int depth) {
        return Parser.htmlParser().setMaxDepth(depth).parseInput(html.get(), url == null ? "" : url);
    }

    public Metadata metadata() {
        return metadata;
    }

    /** The blocks, in the page's order. */
    public List<HtmlBlock> blocks() {
        return reader.blocks;
    }

    /** The blocks of what opens over the page, which are none of its own. */
    List<HtmlBlock> overlays() {
        return reader.overlays;
    }

    /** The pictures, in the page's order. */
    List<Pictures.Picture> pictures() {
        return reader.pictures;
    }

    HtmlFeatures features() {
        return features;
    }

    /** The page in the light of how likely each block is body by itself. */
    public SecondLook look(double[] first) {
        return new SecondLook(reader.blocks, reader.boxes, features, first);
    }

    /**
     * What describes the blocks one by one.
     *
     * @param names what the names of elements are known to speak for
     * @param words what the words of short blocks are known to speak for
     */
    public Describer describer(Evidence names, Evidence words) {
        return new Describer(new Names(names, reader.names.size()), words);
    }

    /** Writes the numbers of blocks. Not thread-safe, and neither is the page meanwhile. */
    public final class Describer {

        private final Names names;
        private final Evidence words;

        private Describer(Names names, Evidence words) {
            this.names = names;
            this.words = words;
        }

        /** Writes the numbers of block {@code i}. */
        public void describe(int i, FeatureRow row) {
            HtmlBlock block = reader.blocks.get(i);
            features.describe(i, row);
            names.describe(block, row);
            Wording.of(block.saying(), words).describe(row);
        }
    }
}
