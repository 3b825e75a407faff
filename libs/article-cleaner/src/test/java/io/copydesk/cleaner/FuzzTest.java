package io.copydesk.cleaner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Pages that nobody would write give an article or a clear refusal. {@code -Dfuzz.mutations=1000000 -Dfuzz.seed=7} looks for longer. */
class FuzzTest {

    /** Enough to try each pair of a change and a piece of markup about once. */
    private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 300);

    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Bytes: a quarter of the usual, so that what recurses into a page overflows here and not in a service. */
    private static final long SMALL_STACK = 256 * 1024;

    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final List<String> failures = new ArrayList<>();

    @Test
    void nothingButAnArticleOrARefusal() throws InterruptedException {
        Thread thread = new Thread(null, this::mutate, "fuzz", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
    }

    private void mutate() {
        for (long seed = SEED; seed < SEED + MUTATIONS && failures.size() < 10; seed++) {
            String page = new Mutations(seed).page();
            String url = seed % 2 == 0 ? "https://example.org/2024/05/03/ferry" : null;
            clean(seed, () -> Page.ofHtml(page, url));
            clean(seed, () -> Page.ofText(page, url));
            clean(seed, () -> Page.ofJson(page, url));
            clean(seed, () -> Page.read(page.getBytes(UTF_8), null, url));
            clean(seed, () -> Page.read(page.getBytes(UTF_16LE), "text/html", url));
            clean(seed, () -> Page.read(page.getBytes(ISO_8859_1), "text/plain; charset=shift_jis", url));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // any other error is what is looked for
    private void clean(long seed, Supplier<Page> page) {
        try {
            CleanedArticle article = cleaner.clean(page.get());
            if (article.paragraphs().stream().anyMatch(String::isBlank)) {
                failures.add("seed " + seed + ": a blank paragraph");
            }
        } catch (UnreadablePageException e) {
            // a clear refusal is an answer, too
        } catch (Throwable e) {
            failures.add("seed " + seed + ": " + e + " at "
                    + List.of(e.getStackTrace()).stream().limit(6).toList());
        }
    }
}
