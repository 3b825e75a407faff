package io.copydesk.cleaner.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all cleaners over the pages of a folder, its only argument, and prints what each costs beside jsoup's parse. */
public final class BenchmarkRun {

    /** Pages of an iteration: a small folder is gone over often enough for the compiler to have seen all of it. */
    private static final int ENOUGH = 500;

    /** Iterations: in the first ones the compiler is still at work, and its time counts. */
    private static final int WARM = 12;

    /** Processes: what the compiler makes of the same code is not the same in each. */
    private static final int FORKS = 3;

    private BenchmarkRun() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        int pages = PageFolder.read(folder).size();
        int passes = Math.max(1, ENOUGH / pages);
        Options options = new OptionsBuilder()
                .include(CleanerBenchmark.class.getName())
                .param("pages", folder.toString())
                .forks(FORKS)
                .warmupIterations(WARM)
                .warmupBatchSize(passes)
                .measurementIterations(4)
                .measurementBatchSize(passes)
                // collectors with threads of their own would take as much time as they are given cores
                .jvmArgs("-Xmx3g", "-XX:+UseSerialGC")
                .addProfiler(TurnsProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .build();
        print(new Runner(options).run().iterator().next(), pages * passes);
    }

    /** @param pages of an iteration */
    private static void print(RunResult run, int pages) {
        List<IterationResult> iterations = run.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .toList();
        System.out.printf("%n%-16s %10s %12s %12s%n", "processor time", "ms/page", "of a parse", "from - to");
        for (Contender contender : Contender.values()) {
            ToDoubleFunction<IterationResult> ratio =
                    iteration -> cpu(iteration, contender) / cpu(iteration, Contender.JSOUP_PARSE);
            List<Double> ratios = sorted(iterations, ratio);
            System.out.printf(
                    "%-16s %10.3f %12.2f %5.2f - %4.2f%n",
                    contender,
                    median(sorted(iterations, iteration -> cpu(iteration, contender) / pages)),
                    median(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1));
        }
    }

    private static double cpu(IterationResult iteration, Contender contender) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(contender.name()))
                .getScore();
    }

    private static List<Double> sorted(List<IterationResult> iterations, ToDoubleFunction<IterationResult> of) {
        return iterations.stream().mapToDouble(of).sorted().boxed().toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
