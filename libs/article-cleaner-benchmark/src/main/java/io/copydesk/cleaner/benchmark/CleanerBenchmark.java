package io.copydesk.cleaner.benchmark;

import io.copydesk.cleaner.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One thread over all pages of a folder, an operation being one pass of each contender over them. They take turns at every few pages: a
 * machine that others work on is not as fast in one minute as in the next, and one run has all of them at the same time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class CleanerBenchmark {

    /** Pages: so few that the machine is the same for all, so many that the clock is fine enough. */
    private static final int TURN = 20;

    /** The folder that has the pages. */
    @Param("samples")
    public String pages = "";

    private List<Page> all = List.of();

    /** Reads the pages. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        all = PageFolder.read(Path.of(pages));
    }

    /** A pass. */
    @Benchmark
    public void pass(Blackhole results) {
        for (int from = 0; from < all.size(); from += TURN) {
            List<Page> some = all.subList(from, Math.min(all.size(), from + TURN));
            for (Contender contender : Contender.values()) {
                TurnsProfiler.measure(contender, () -> some.forEach(page -> results.consume(contender.clean(page))));
            }
        }
    }
}
