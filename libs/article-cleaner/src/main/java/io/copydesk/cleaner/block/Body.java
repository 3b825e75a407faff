package io.copydesk.cleaner.block;

import io.copydesk.cleaner.Caption;
import io.copydesk.cleaner.ExplainedBlock;
import io.copydesk.cleaner.ExplainedBlock.Verdict;
import io.copydesk.cleaner.Image;
import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.Removed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cleaner puts together while it goes over the blocks. Not thread-safe. */
public final class Body {

    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private final Set<String> captions = new LinkedHashSet<>();
    private final Set<Image> images = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<Removed> removed = new ArrayList<>();
    private final List<ExplainedBlock> blocks = new ArrayList<>();

    public void paragraph(String text) {
        paragraph(text, null);
    }

    /** A paragraph, and how likely it is one. */
    public void paragraph(String text, @Nullable Double likelihood) {
        paragraphs.add(new StringBuilder(text));
        blocks.add(new ExplainedBlock(text, Verdict.KEPT, null, likelihood));
    }

    /** Whether the last block was a paragraph. */
    public boolean endsWithParagraph() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1).verdict() == Verdict.KEPT;
    }

    /** A block that belongs to the last paragraph, what stands between the two, and how likely it is body. */
    public void more(String separator, String text, @Nullable Double likelihood) {
        paragraphs.get(paragraphs.size() - 1).append(separator).append(text);
        blocks.add(new ExplainedBlock(text, Verdict.KEPT, null, likelihood));
    }

    public void caption(String text) {
        caption(text, null);
    }

    /** A caption, and how likely it is a paragraph. */
    public void caption(String text, @Nullable Double likelihood) {
        captions.add(text);
        blocks.add(new ExplainedBlock(text, Verdict.CAPTION, null, likelihood));
    }

    /** The block that the article's title is from. */
    public void title(String text) {
        blocks.add(new ExplainedBlock(text, Verdict.TITLE, null, null));
    }

    public void image(Image image) {
        images.add(image);
    }

    public void link(Link link) {
        links.add(link);
    }

    public void removed(String text, RemovalReason reason) {
        removed(text, reason, null);
    }

    /** A block that is no part of the article, and how likely it is one. */
    public void removed(String text, RemovalReason reason, @Nullable Double likelihood) {
        removed.add(Removed.of(text, reason));
        Verdict verdict = reason == RemovalReason.TITLE ? Verdict.TITLE : Verdict.REMOVED;
        blocks.add(new ExplainedBlock(text, verdict, reason.wireName(), likelihood));
    }

    public List<String> paragraphs() {
        return paragraphs.stream().map(StringBuilder::toString).toList();
    }

    public List<Caption> captions() {
        return captions.stream().map(Caption::new).toList();
    }

    public List<Image> images() {
        return List.copyOf(images);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    public List<Removed> removed() {
        return removed;
    }

    /** All blocks in the page's order. */
    public List<ExplainedBlock> blocks() {
        return blocks;
    }
}
