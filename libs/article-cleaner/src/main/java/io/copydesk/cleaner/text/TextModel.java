package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.FeatureRows;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Giveaways;
import io.copydesk.cleaner.block.Labels;
import io.copydesk.cleaner.block.Lexicon;
import io.copydesk.cleaner.site.Odds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the blocks of a page twice: each by itself and its neighbours, then all over again in the light of what the
 * first judgement made of the whole page. Immutable.
 *
 * @param words what the words of short blocks speak for
 * @param first knows blocks by themselves
 * @param second knows them in the light of the first judgement
 * @param titles knows titles
 */
public record TextModel(Evidence words, Forest first, Forest second, Forest titles) {

    /** Blocks: what has more of them and no prose is a list, and needs no second look. */
    private static final int LONG = 20_000;

    /** The library's own. */
    static TextModel resource() {
        return new TextModel(
                Lexicon.resource("text.lexicon"),
                Forest.resource("text.first.forest"),
                Forest.resource("text.second.forest"),
                Forest.resource("text.title.forest"));
    }

    /**
     * What the trees say of a page.
     *
     * @param body how likely each block is body
     * @param title the block that is the title, or -1
     * @param start the block where the body begins, or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judgement(double[] body, int title, int start) {}

    Judgement judge(List<TextBlock> blocks, @Nullable String url) {
        TextPage page = new TextPage(blocks, url, words);
        int n = blocks.size();
        double[] once = new double[n];
        double[] twice = new double[n];
        FeatureRow row = new FeatureRow();
        FeatureRows rows = new FeatureRows(n, page::describe);
        boolean prose = false;
        for (int i = 0; i < n; i++) {
            if (!page.isFarFromProse(i)) {
                prose = true;
                rows.describe(i, row);
                once[i] = first.probability(row);
            }
        }
        if (!prose && n > LONG) {
            return new Judgement(once, -1, -1); // a list of a million lines has neither body nor title
        }
        TitleLine.Guess early = new TitleLine(page, once).guess(titles);
        SecondLook look = new SecondLook(page, once, early);
        for (int i = 0; i < n; i++) {
            if (!page.isFarFromProse(i) && !Labels.is(blocks.get(i))) {
                rows.describe(i, row);
                look.describe(i, row);
                twice[i] = Odds.divide(second.probability(row), Giveaways.against(blocks.get(i)));
            }
        }
        // more is known of the body now, and so of the title before it
        TitleLine line = new TitleLine(page, twice);
        int title = line.guess(titles).title();
        return new Judgement(twice, title < 0 ? early.title() : title, line.body());
    }
}
