package io.copydesk.cleaner.benchmark;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.UnreadablePageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One thread over all pages of a folder, an operation being one pass over them: from the markup to the article's text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class CleanerBenchmark {

    /** The folder that has the pages. */
    @Param("samples")
    public String pages = "";

    private final ArticleCleaner cleaner = new ArticleCleaner();
    private List<Page> all = List.of();

    /** Reads the pages. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        all = PageFolder.read(Path.of(pages));
    }

    /** What every cleaner on jsoup pays, and nothing else: the unit of the others. */
    @Benchmark
    public void jsoupParse(Blackhole results) {
        for (Page page : all) {
            results.consume(Jsoup.parse(page.text(), String.valueOf(page.url())));
        }
    }

    /** All of this library's work, the parse included: body, captions, title, authors, dates, removed blocks. */
    @Benchmark
    public void articleCleaner(Blackhole results) {
        for (Page page : all) {
            try {
                results.consume(cleaner.clean(page));
            } catch (UnreadablePageException e) {
                results.consume(e); // no article in it, which took as long to find out
            }
        }
    }

    /** Body only. */
    @Benchmark
    public void boilerpipe(Blackhole results) {
        for (Page page : all) {
            try {
                results.consume(ArticleExtractor.INSTANCE.getText(page.text()));
            } catch (BoilerpipeProcessingException e) {
                results.consume(e);
            }
        }
    }

    /** Body, title and byline. */
    @Benchmark
    public void readability4j(Blackhole results) {
        for (Page page : all) {
            try {
                results.consume(new Readability4J(String.valueOf(page.url()), page.text())
                        .parse()
                        .getTextContent());
            } catch (RuntimeException e) {
                results.consume(e); // it fails on some pages
            }
        }
    }
}
