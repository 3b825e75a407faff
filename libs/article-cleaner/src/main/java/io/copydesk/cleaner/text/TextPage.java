package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a page with what is known of each before any tree has judged it. Not thread-safe. */
public final class TextPage {

    /** Blocks on each side over which words are added up. */
    private static final int WINDOW = 10;

    /** Farther than this is far. */
    private static final int FAR = 40;

    /** A block that shares less with the address is not taken for the title. */
    private static final double FITTING = 0.5;

    private final List<TextBlock> blocks;
    private final HashedWords[] words;
    private final WordCounts onPage = new WordCounts();
    private final Sequence sequence;
    private final LineShape[] shapes;
    private final Surroundings surroundings;
    private final Listing listing;
    private final Vocabulary vocabulary;
    private final Relevance relevance;
    private final double[] overlaps;
    private final double[] titled;
    private final double[] fits;
    private final int slugWords;
    private final int slugAt;

    /** Looks at all blocks; {@code evidence} is what is known of their words. */
    public TextPage(List<TextBlock> blocks, @Nullable String url, Evidence evidence) {
        this.blocks = blocks;
        int n = blocks.size();
        sequence = new Sequence(blocks, null, url);
        words = new HashedWords[n];
        shapes = new LineShape[n];
        vocabulary = new Vocabulary(blocks, evidence, sequence::isFarFromProse);
        fits = new double[n];
        Slug slug = Slug.of(url);
        slugWords = slug.size();
        double best = FITTING;
        int at = -1;
        for (int i = 0; i < n; i++) {
            Deadline.check();
            String text = blocks.get(i).text();
            boolean far = sequence.isFarFromProse(i);
            words[i] = far ? HashedWords.NONE : HashedWords.of(text);
            shapes[i] = far ? LineShape.UNSEEN : LineShape.of(blocks.get(i));
            onPage.add(words[i].all());
            fits[i] = far ? 0 : slug.fit(text);
            if (fits[i] > best) {
                best = fits[i];
                at = i;
            }
        }
        slugAt = at;
        surroundings = new Surroundings(blocks, shapes);
        listing = new Listing(blocks);
        boolean[] core = core();
        vocabulary.settle(core);
        relevance = relevance(core);
        overlaps = relevance.overlaps();
        titled = slugAt < 0 ? new double[n] : relevance.shares(slugAt);
    }

    /** The run of blocks with the most words of prose, each other block at the price of a menu's item. */
    private boolean[] core() {
        boolean[] prose = new boolean[blocks.size()];
        for (int i = 0; i < prose.length; i++) {
            prose[i] = blocks.get(i).shape().isProse();
        }
        ProseRun run = ProseRun.of(blocks, prose);
        for (int i = 0; i < prose.length; i++) {
            prose[i] &= run.has(i);
        }
        return prose;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    TextBlock block(int i) {
        return blocks.get(i);
    }

    /** Whether a block is so far from all prose that it needs no look. */
    public boolean isFarFromProse(int i) {
        return sequence.isFarFromProse(i);
    }

    boolean isDated(int i) {
        return shapes[i].dated();
    }

    /** What the page is about, if {@code core} is its body. */
    Relevance relevance(boolean[] core) {
        return new Relevance(words, onPage, core);
    }

    /** How well a block's words and the address cover each other. */
    double slugFit(int i) {
        return fits[i];
    }

    /** How many words of the address speak of the article. */
    int slugWords() {
        return slugWords;
    }

    /** How much a block's words are an article's, by the word. */
    double lexicalMean(int i) {
        return vocabulary.mean(i);
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, FeatureRow row) {
        sequence.describe(i, row);
        vocabulary.describe(i, row);
        row.add(overlaps[i]);
        row.add(relevance.names(i));
        row.add(Relevance.mean(overlaps, i - WINDOW, i));
        row.add(Relevance.mean(overlaps, i + 1, i + 1 + WINDOW));
        row.add(slugAt < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - slugAt)));
        row.add(slugAt < 0 ? 0 : fits[slugAt]);
        row.add(titled[i]);
        row.add(Relevance.mean(titled, i - WINDOW, i + 1 + WINDOW));
        row.add(Math.log1p(blocks.size()));
        shapes[i].describe(row);
        surroundings.describe(i, row);
        listing.describe(i, row);
    }

    /** Writes what the line of block {@code i} looks like. */
    void shape(int i, FeatureRow row) {
        shapes[i].describe(row);
    }
}
