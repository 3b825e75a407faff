package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the page takes about twice the memory, whatever it is full of. Counted in bytes, which no other process changes. */
class GrowthTest {

    private static final int SHORT = 40_000;

    /** Times as long; what grows with the square takes this much more again. */
    private static final int LONGER = 8;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ArticleCleaner cleaner = new ArticleCleaner();

    static Iterable<String> pieces() {
        return Mutations.PIECES;
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void memoryGrowsWithTheLengthOfThePage(String piece) {
        String few = piece.repeat(SHORT / piece.length());
        String many = few.repeat(LONGER);
        assertGrowth(Page.ofHtml("<p>x" + few, null), Page.ofHtml("<p>x" + many, null));
        assertGrowth(Page.ofText("x" + few, null), Page.ofText("x" + many, null));
        assertGrowth(Page.ofMarkdown("x" + few, null), Page.ofMarkdown("x" + many, null));
    }

    private void assertGrowth(Page few, Page many) {
        allocated(few); // what is read once and kept is not the page's
        assertThat(allocated(many)).isLessThan(allocated(few) * LONGER * 2);
    }

    private long allocated(Page page) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            cleaner.clean(page);
        } catch (UnreadablePageException e) {
            // what is no article was read all the same
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
