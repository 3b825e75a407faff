package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class NameTokensTest {

    private static final Lexicon LEXICON = Lexicon.read(
            new StringReader("story:near 1\nbody:near 2\nstory-body:near 3\npost-text:near 4\nbody-post:near 5\n"));

    @Test
    void wordsAndPairsWithinANameAreWeighedAsTheyAreWrittenInTheLexicon() {
        MarkupName name = new MarkupName.Pool().of("storyBody POST__text x y");
        assertArrayEquals(new double[] {1, 2, 3, 0, 0, 4}, name.weigh(LEXICON, ":near"));
        assertArrayEquals(new double[6], name.weigh(LEXICON, ":far"));
    }

    @Test
    void pairsAreAlsoLookedUpWithNothingBetween() {
        TokenTable table = new TokenTable();
        table.mark(1, "storybody");
        table.mark(2, "text");
        table.mark(4, "bodypost");
        assertEquals(3, new MarkupName.Pool().of("story-body post_text").bits(table));
    }
}
