package io.copydesk.cleaner.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all cleaners over the pages of a folder, its only argument, and prints what each costs beside jsoup's parse. */
public final class BenchmarkRun {

    /** Pages of a pass: a small folder is gone over often enough for the compiler to have seen all of it. */
    private static final int ENOUGH = 2_000;

    private BenchmarkRun() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        int pages = PageFolder.read(folder).size();
        int passes = Math.max(1, ENOUGH / pages);
        Options options = new OptionsBuilder()
                .include(CleanerBenchmark.class.getName())
                .param("pages", folder.toString())
                .forks(1)
                .warmupIterations(5)
                .warmupBatchSize(passes)
                .measurementIterations(5)
                .measurementBatchSize(passes)
                // collectors with threads of their own would take as much time as they are given cores
                .jvmArgs("-Xmx3g", "-XX:+UseSerialGC")
                .addProfiler(CpuTimeProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .build();
        print(new Runner(options).run(), pages * passes);
    }

    private static void print(Collection<RunResult> results, int pages) {
        double parse = results.stream()
                .filter(result -> name(result).equals("jsoupParse"))
                .mapToDouble(BenchmarkRun::cpu)
                .sum();
        System.out.printf("%n%-16s %10s %12s%n", "processor time", "ms/page", "of a parse");
        for (RunResult result : results) {
            System.out.printf("%-16s %10.3f %12.2f%n", name(result), cpu(result) / pages, cpu(result) / parse);
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static double cpu(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTimeProfiler.CPU))
                .getScore();
    }
}
