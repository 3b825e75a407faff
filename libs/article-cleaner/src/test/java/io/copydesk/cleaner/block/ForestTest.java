package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final double EXACT = 1e-9;

    /** Leaves at different depths, a tree that is one, and fewer trees than are walked side by side. */
    private static final Forest FOREST =
            Forest.read(new StringReader("# comment\n0:0.5:2 -1.0 1:2.0:4 0.5 1.5\n0.25\n"));

    private static double odds(float... features) {
        double probability = FOREST.probability(features);
        return Math.log(probability / (1 - probability));
    }

    @Test
    void aTreeIsWalkedToItsLeaf() {
        assertEquals(-0.75, odds(0, 9), EXACT);
        assertEquals(-0.75, odds(0.5f, 9), EXACT); // not above the threshold
        assertEquals(0.75, odds(0.6f, 2), EXACT);
        assertEquals(1.75, odds(1, 2.1f), EXACT);
    }

    @Test
    void numbersBelowZeroAreInOrderToo() {
        Forest below = Forest.read(new StringReader("0:-1.5:2 0.0 2.0\n"));
        assertEquals(0.5, below.probability(new float[] {-2}), EXACT);
        assertEquals(1 / (1 + Math.exp(-2)), below.probability(new float[] {-1}), EXACT);
        assertEquals(1 / (1 + Math.exp(-2)), below.probability(new float[] {-0.0f}), EXACT);
    }

    @Test
    void whatIsBehindARowsEndDoesNotCount() {
        FeatureRow row = new FeatureRow();
        row.add(1);
        row.add(9);
        row.clear();
        row.add(0.6);
        row.add(2);
        assertEquals(odds(0.6f, 2), Math.log(FOREST.probability(row) / (1 - FOREST.probability(row))), EXACT);
    }

    @Test
    void noTreesSayNothing() {
        assertEquals(0.5, Forest.read(new StringReader("")).probability(new float[] {1}), EXACT);
    }
}
