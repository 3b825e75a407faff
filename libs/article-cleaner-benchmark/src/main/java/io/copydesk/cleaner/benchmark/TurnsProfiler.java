package io.copydesk.cleaner.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor's time of each contender in an iteration, garbage collection included: other work on the machine does not change it much.
 * JMH makes one in the measured process, which has one thread.
 */
public final class TurnsProfiler implements InternalProfiler {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Nanoseconds by contender, of this iteration. */
    private static final long[] TIMES = new long[Contender.values().length];

    /** Does a contender's work. */
    @SuppressWarnings("EnumOrdinal") // a place in a table that never leaves the process
    static void measure(Contender contender, Runnable work) {
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        TIMES[contender.ordinal()] += SYSTEM.getProcessCpuTime() - before;
    }

    @Override
    public String getDescription() {
        return "Processor time of each contender";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        Arrays.fill(TIMES, 0);
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // as above
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<ScalarResult> costs = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            double milliseconds = TIMES[contender.ordinal()] / 1e6;
            costs.add(new ScalarResult(contender.name(), milliseconds, "ms", AggregationPolicy.AVG));
        }
        return costs;
    }
}
