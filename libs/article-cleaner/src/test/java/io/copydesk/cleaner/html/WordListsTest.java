package io.copydesk.cleaner.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListsTest {

    private static final WordLists LISTS =
            WordLists.of(List.of("banner|-ad-", "\\bmain\\b|rte\\b", " hid |ann|artist", "start"));

    @Test
    void aWordIsFoundAnywhereAndInAnyCase() {
        assertEquals(1 | 4, LISTS.in("topBanners"));
        assertEquals(1, LISTS.in("box-AD-1"));
        assertEquals(4, LISTS.in("bann er"));
        assertEquals(0, LISTS.in(""));
    }

    @Test
    void aBoundaryIsNoLetterDigitOrLine() {
        assertEquals(2, LISTS.in("main"));
        assertEquals(2, LISTS.in("site-main left"));
        assertEquals(0, LISTS.in("domain"));
        assertEquals(0, LISTS.in("main_2"));
        assertEquals(0, LISTS.in("mainé"));
        assertEquals(2, LISTS.in("texterte"));
        assertEquals(0, LISTS.in("quartett rtex"));
    }

    @Test
    void aNameBeginsAndEndsWithASpace() {
        assertEquals(4, LISTS.in("hid"));
        assertEquals(4, LISTS.in("box hid left"));
        assertEquals(0, LISTS.in("hide"));
    }

    /** The beginning of one word is that of another when the first one fails. */
    @Test
    void wordsMayOverlap() {
        assertEquals(4 | 8, LISTS.in("startist"));
        assertEquals(1 | 4, LISTS.in("babanner"));
        assertEquals(0, LISTS.in("starist bane 記rt"));
    }
}
