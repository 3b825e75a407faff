package io.copydesk.cleaner.html;

import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.metadata.MetadataReader;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A parsed page, cut into blocks. */
public final class HtmlPage {

    /** Real pages nest some 60 deep; what is deeper is read as if it were less so. */
    private static final int MAX_DEPTH = 200;

    private final Metadata metadata;
    private final BlockReader reader;
    private final HtmlFeatures features;

    private HtmlPage(Metadata metadata, BlockReader reader, @Nullable String url) {
        this.metadata = metadata;
        this.reader = reader;
        this.features = new HtmlFeatures(reader, metadata, url);
    }

    public static HtmlPage parse(String html, @Nullable String url) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document page = parser.parseInput(html, url == null ? "" : url);
        return new HtmlPage(MetadataReader.read(page, url), BlockReader.read(page.body()), url);
    }

    public Metadata metadata() {
        return metadata;
    }

    /** The blocks, in the page's order. */
    public List<HtmlBlock> blocks() {
        return reader.blocks;
    }

    HtmlFeatures features() {
        return features;
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, io.copydesk.cleaner.block.FeatureRow row) {
        features.describe(i, row);
    }
}
