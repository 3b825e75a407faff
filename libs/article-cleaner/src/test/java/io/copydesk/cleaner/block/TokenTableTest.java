package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenTableTest {

    private static final int MANY = 10_000;

    @Test
    void aPartOfATextHasTheHashOfTheTokenAlone() {
        assertEquals(TokenHash.of("body"), TokenHash.add(TokenHash.START, "the body of", 4, 8));
        assertEquals(TokenHash.of("body"), TokenHash.addSmall(TokenHash.START, "storyBody", 5, 9));
        assertNotEquals(TokenHash.of("ab"), TokenHash.of("ba"));
    }

    @Test
    void aTableGrowsAndKeepsItsNumbers() {
        TokenTable table = new TokenTable();
        for (int i = 1; i <= MANY; i++) {
            table.put(TokenHash.of("word" + i), i);
        }
        table.put(0, -1);
        for (int i = 1; i <= MANY; i++) {
            assertEquals(i, table.get(TokenHash.of("word" + i)));
        }
        assertEquals(-1, table.get(0));
        assertEquals(0, table.get(TokenHash.of("word")));
    }

    @Test
    void aSetHasEachTokenOnceUntilItIsCleared() {
        TokenSet set = new TokenSet();
        for (int i = 0; i < MANY; i++) {
            set.add(TokenHash.of("word" + i % 100));
        }
        assertEquals(100, set.size());
        assertTrue(set.contains(TokenHash.of("word99")));
        TokenSet other = new TokenSet();
        other.add(TokenHash.of("word7"));
        other.add(TokenHash.of("other"));
        assertEquals(1, other.shared(set));
        set.clear();
        assertEquals(0, set.size());
        assertFalse(set.contains(TokenHash.of("word99")));
    }
}
