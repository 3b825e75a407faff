package io.copydesk.cleaner.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnyOfTest {

    private static final AnyOf WORDS = AnyOf.of("banner|\\bmain\\b|rte\\b|-ad-");

    @Test
    void aWordIsFoundAnywhere() {
        assertTrue(WORDS.isIn("topbanners"));
        assertTrue(WORDS.isIn("box-ad-1"));
        assertFalse(WORDS.isIn("bann er"));
        assertFalse(WORDS.isIn(""));
    }

    @Test
    void aBoundaryIsNoLetterDigitOrLine() {
        assertTrue(WORDS.isIn("main"));
        assertTrue(WORDS.isIn("site-main left"));
        assertFalse(WORDS.isIn("domain"));
        assertFalse(WORDS.isIn("main_2"));
        assertTrue(WORDS.isIn("texterte"));
        assertFalse(WORDS.isIn("quartett rtex"));
    }
}
