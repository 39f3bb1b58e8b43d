package dev.trivet.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the CPU time of all Java threads per operation. Unlike the elapsed time, it excludes
 * other programs on the same machine. It also excludes the JIT compiler and the garbage collector.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    static final String LABEL = "cpu.norm";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Map<Long, Long> before = Map.of();

    /** Called by JMH, by reflection. */
    public CpuTimeProfiler() {}

    @Override
    public String getDescription() {
        return "CPU time of all Java threads per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        before = cpuTimes();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        double used = 0;
        for (Map.Entry<Long, Long> thread : cpuTimes().entrySet()) {
            used += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return List.of(
                new ScalarResult(LABEL, used / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.AVG));
    }

    private Map<Long, Long> cpuTimes() {
        long[] ids = threads.getAllThreadIds();
        long[] nanos = threads.getThreadCpuTime(ids);
        Map<Long, Long> times = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            times.put(ids[i], Math.max(0, nanos[i]));
        }
        return times;
    }
}
