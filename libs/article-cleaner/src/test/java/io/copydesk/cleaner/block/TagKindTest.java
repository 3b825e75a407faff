package io.copydesk.cleaner.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.jsoup.parser.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagKindTest {

    static String[] blocks() {
        return TagKind.BLOCKS.split(" ", -1);
    }

    /** White space beside it is cut out, so that two words would become one if their reader went on over it. */
    @ParameterizedTest
    @MethodSource("blocks")
    void textEndsAtEachBlock(String name) {
        assertTrue(Tag.valueOf(name).isBlock());
        assertEquals(
                TagKind.BLOCK,
                TagKind.of("<" + name.toUpperCase(Locale.ROOT) + ">", 1, 1 + name.length()) & TagKind.BLOCK);
    }
}
