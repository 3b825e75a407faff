package io.copydesk.cleaner.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.copydesk.cleaner.block.MarkupName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownBodiesTest {

    /** The bits of the lists, the surest the lowest. */
    @ParameterizedTest
    @CsvSource({
        "story-body, 3",
        "post__paragraphs, 1",
        "news-_copy left, 1",
        "story---body, 2",
        "storybodyx, 1",
        "Wysiwyg, 1",
        "poster-bodyguard, 0",
        "hentry, 2",
        "article, 4",
        "site-content, 8",
        "sidebar, 0",
    })
    void namesAreInTheirLists(String name, int lists) {
        assertEquals(lists, new ElementName(new MarkupName.Pool().of(name)).bodies());
    }
}
