package io.copydesk.enrich.benchmark;

import io.copydesk.cleaner.benchmark.CpuTimeProfiler;
import io.copydesk.enrich.StandardEnrichers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each enricher, and all of them, over the articles of a folder of pages, its only argument, and prints what each costs. */
public final class BenchmarkRun {

    /** Articles of a pass: a small folder is gone over often enough for the compiler to have seen all of it. */
    private static final int ENOUGH = 600;

    private BenchmarkRun() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        int articles = Articles.read(folder).size();
        int passes = Math.max(1, ENOUGH / articles);
        Options options = new OptionsBuilder()
                .include(EnricherBenchmark.class.getName())
                .param("pages", folder.toString())
                .param(
                        "name",
                        Stream.concat(StandardEnrichers.names().stream().sorted(), Stream.of(EnricherBenchmark.ALL))
                                .toArray(String[]::new))
                .forks(1)
                .warmupIterations(4)
                .warmupBatchSize(passes)
                .measurementIterations(4)
                .measurementBatchSize(passes)
                // collectors with threads of their own would take as much time as they are given cores
                .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                .addProfiler(CpuTimeProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .build();
        print(new Runner(options).run(), articles * passes);
    }

    private static void print(Collection<RunResult> results, int articles) {
        System.out.printf("%n%-16s %12s %20s%n", "processor time", "ms/article", "articles/s a core");
        for (RunResult result : results) {
            double milliseconds = cpu(result) / articles;
            System.out.printf(
                    "%-16s %12.3f %20.0f%n", result.getParams().getParam("name"), milliseconds, 1000 / milliseconds);
        }
    }

    private static double cpu(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTimeProfiler.CPU))
                .getScore();
    }
}
