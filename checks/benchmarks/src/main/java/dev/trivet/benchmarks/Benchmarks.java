package dev.trivet.benchmarks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks in interleaved rounds and prints a Markdown table: see the README. */
public final class Benchmarks {
    private static final Map<String, Class<?>> MICRO = new LinkedHashMap<>();

    static {
        MICRO.put("decode", DecodeBenchmark.class);
        MICRO.put("encode", EncodeBenchmark.class);
        MICRO.put("hash", HashBenchmark.class);
        MICRO.put("call", CallBenchmark.class);
        MICRO.put("limiter", LimiterBenchmark.class);
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> rows = new ArrayList<>(MICRO.keySet());
        int rounds = 5;
        List<String> only = List.of();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "all" -> {}
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--only" -> only = Arrays.asList(args[++i].split(","));
                default -> rows.retainAll(List.of(args[i]));
            }
        }
        print(measure(rows, only, rounds));
    }

    /** Each round measures each variant once, in a new JVM. */
    private static Map<String, Map<String, List<Measurement>>> measure(
            Collection<String> rows, List<String> only, int rounds) throws RunnerException {
        Map<String, Map<String, List<Measurement>>> table = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (String row : rows) {
                Map<String, List<Measurement>> variants = table.computeIfAbsent(row, r -> new LinkedHashMap<>());
                Class<?> benchmark = MICRO.get(row);
                for (String variant : variants(benchmark)) {
                    if (only.isEmpty() || only.contains(variant)) {
                        System.err.println("Round " + round + " of " + rounds + ": " + row + ", " + variant);
                        variants.computeIfAbsent(variant, v -> new ArrayList<>())
                                .add(fork(benchmark, variant));
                    }
                }
            }
        }
        return table;
    }

    /** Returns Trivet, the floor, and the others in alphabetical order. */
    static List<String> variants(Class<?> benchmark) {
        return Arrays.stream(benchmark.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .sorted(Comparator.comparing((String name) -> !name.equals("trivet"))
                        .thenComparing(name -> !name.equals("floor"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Measurement fork(Class<?> benchmark, String variant) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("^" + Pattern.quote(benchmark.getName() + "." + variant) + "$")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        // Code is compiled before it runs on, however busy the machine is.
                        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Xbatch")
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.milliseconds(500))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return new Measurement(
                secondary(result, CpuTimeProfiler.LABEL),
                result.getPrimaryResult().getScore(),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult result, String label) {
        for (String key : result.getSecondaryResults().keySet()) {
            if (key.endsWith(label)) {
                return result.getSecondaryResults().get(key).getScore();
            }
        }
        return Double.NaN;
    }

    private static void print(Map<String, Map<String, List<Measurement>>> table) {
        System.out.println("| row | variant | CPU | elapsed | bytes | Trivet ÷ variant: CPU | bytes |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        table.forEach((row, variants) -> variants.forEach((variant, runs) -> {
            List<Measurement> trivet = variants.getOrDefault("trivet", List.of());
            System.out.println("| " + row + " | " + variant + " | " + time(median(runs, Measurement::cpuNanos)) + " | "
                    + time(median(runs, Measurement::nanos)) + " | " + number(median(runs, Measurement::bytes)) + " | "
                    + ratio(trivet, runs, Measurement::cpuNanos) + " | " + ratio(trivet, runs, Measurement::bytes)
                    + " |");
        }));
    }

    /** The median of the rounds' ratios: both sides of a ratio ran shortly after each other. */
    private static String ratio(
            List<Measurement> trivet, List<Measurement> other, ToDoubleFunction<Measurement> value) {
        if (trivet.size() != other.size() || trivet.equals(other)) {
            return "";
        }
        double[] ratios = new double[other.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(trivet.get(i)) / value.applyAsDouble(other.get(i));
        }
        return String.format("%.2f", median(ratios));
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> value) {
        return median(runs.stream().mapToDouble(value).toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String time(double nanos) {
        return nanos < 1e3
                ? String.format("%.1f ns", nanos)
                : nanos < 1e6
                        ? String.format("%.1f µs", nanos / 1e3)
                        : nanos < 1e9 ? String.format("%.1f ms", nanos / 1e6) : String.format("%.2f s", nanos / 1e9);
    }

    static String number(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format("%,.0f", bytes);
    }
}
