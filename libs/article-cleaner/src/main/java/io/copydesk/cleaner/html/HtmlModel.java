package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.ConsentNotes;
import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.FeatureRows;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Giveaways;
import io.copydesk.cleaner.block.Labels;
import io.copydesk.cleaner.block.Lexicon;
import io.copydesk.cleaner.site.Odds;
import java.util.List;

/**
 * Judges the blocks of a page twice: each by itself and its place, then all over again in the light of what the first judgement
 * made of the whole page. Immutable.
 *
 * @param names what the names of elements speak for
 * @param words what the words of short blocks speak for
 * @param first knows blocks by themselves
 * @param second knows them in the light of the first judgement
 */
public record HtmlModel(Evidence names, Evidence words, Forest first, Forest second) {

    /**
     * Odds: so much less likely is a teaser body than the trees think, who have seen few that read like one. Of 1,300 blocks of
     * measured pages 20 were body; 16 and 64 do nearly alike.
     */
    private static final double TEASER = 64;

    /** Odds: a caption is none of the text's paragraphs, however much it reads like one; 2 and 4 do nearly alike. */
    private static final double CAPTION = 2;

    /** Odds: a post of a network that is quoted is a part of the text, though it looks like a widget; 8 and 16 do alike. */
    private static final double QUOTED_POST = 8;

    /** What is so unlikely needs no closer look: on measured pages none of it would be kept. */
    private static final double HOPELESS = 0.01;

    /** The library's own. */
    static HtmlModel resource() {
        return new HtmlModel(
                Lexicon.resource("names.lexicon"),
                Lexicon.resource("words.lexicon"),
                Forest.resource("html.first.forest"),
                Forest.resource("html.second.forest"));
    }

    /** How likely each block is body, 0 to 1. */
    double[] judge(HtmlPage page) {
        List<HtmlBlock> blocks = page.blocks();
        int n = blocks.size();
        boolean[] possible = new boolean[n];
        double[] once = new double[n];
        FeatureRow row = new FeatureRow();
        FeatureRows rows = new FeatureRows(n, page.describer(names, words)::describe);
        for (int i = 0; i < n; i++) {
            possible[i] = page.isJudged(i);
            if (possible[i]) {
                rows.describe(i, row);
                once[i] = first.probability(row);
                if (once[i] > HOPELESS && ConsentNotes.is(blocks.get(i))) {
                    once[i] = 0;
                }
            }
        }
        SecondLook look = page.look(once);
        double[] twice = new double[n];
        for (int i = 0; i < n; i++) {
            if (possible[i] && once[i] < HOPELESS) {
                twice[i] = once[i];
            } else if (possible[i] && !Labels.is(blocks.get(i))) {
                rows.describe(i, row);
                look.describe(i, row);
                double likely = second.probability(row);
                twice[i] = likely < HOPELESS ? likely : Odds.divide(likely, against(page, i));
            }
        }
        return twice;
    }

    /** The odds against a block that the trees have seen too few of. */
    private static double against(HtmlPage page, int i) {
        HtmlBlock block = page.blocks().get(i);
        if (page.features().isTeaser(i)) {
            return TEASER;
        }
        if (block.has(Hint.CAPTION)) {
            return CAPTION;
        }
        if (block.has(Hint.QUOTE) && block.has(Hint.EMBED)) {
            return 1 / QUOTED_POST;
        }
        return Giveaways.against(block);
    }
}
