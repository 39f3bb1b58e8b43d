package dev.trivet.benchmarks;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Runs benchmarks in interleaved rounds and prints a Markdown table, as the README describes. */
public final class Benchmarks {
    private static final Map<String, Class<?>> MICROBENCHMARKS = new LinkedHashMap<>();

    static {
        MICROBENCHMARKS.put("decode", DecodeBenchmark.class);
        MICROBENCHMARKS.put("encode", EncodeBenchmark.class);
        MICROBENCHMARKS.put("hash", HashBenchmark.class);
        MICROBENCHMARKS.put("call", CallBenchmark.class);
        MICROBENCHMARKS.put("limiter", LimiterBenchmark.class);
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String row = args.length == 0 ? "" : args[0];
        if (row.equals("growth")) {
            Growth.draw(Path.of("../../docs"));
            System.exit(0);
        }
        int rounds = 5;
        int employees = 100_000;
        List<String> only = List.of();
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--employees" -> employees = Integer.parseInt(args[i + 1]);
                case "--only" -> only = Arrays.asList(args[i + 1].split(","));
                default -> throw new IllegalArgumentException("Unknown option: " + args[i]);
            }
        }
        Rows programs = new Rows(employees);
        Map<String, Map<String, Rows.Variant>> repeated = new LinkedHashMap<>();
        MICROBENCHMARKS.forEach((name, benchmark) -> repeated.put(name, forks(benchmark)));
        repeated.putAll(programs.repeated());
        Map<String, Map<String, Rows.Variant>> once = programs.once();
        select(repeated, row, only);
        select(once, row, only);
        if (repeated.isEmpty() && once.isEmpty()) {
            System.err.println("Usage: run.sh all|decode|encode|hash|call|limiter|sync|start|tenants|heap|list|growth"
                    + " [--rounds N] [--employees N] [--only VARIANT,...]");
            System.exit(2);
        }
        Map<String, Map<String, List<Measurement>>> table = new LinkedHashMap<>();
        measure(table, repeated, rounds);
        measure(table, once, 1);
        print(table);
        // Idle threads of clients must not keep the JVM running.
        System.exit(0);
    }

    /** Keeps the selected rows and variants. Some names end in a size: {@code sync 100000}. */
    private static void select(Map<String, Map<String, Rows.Variant>> rows, String row, List<String> only) {
        rows.keySet().removeIf(name -> !row.equals("all") && !(name + " ").startsWith(row + " "));
        rows.values().forEach(variants -> variants.keySet().removeIf(name -> !only.isEmpty() && !only.contains(name)));
    }

    /** Measures each variant once per round. */
    private static void measure(
            Map<String, Map<String, List<Measurement>>> table, Map<String, Map<String, Rows.Variant>> rows, int rounds)
            throws Exception {
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Map<String, Rows.Variant>> row : rows.entrySet()) {
                for (Map.Entry<String, Rows.Variant> variant : row.getValue().entrySet()) {
                    System.err.println(
                            "Round " + round + " of " + rounds + ": " + row.getKey() + ", " + variant.getKey());
                    table.computeIfAbsent(row.getKey(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(variant.getKey(), key -> new ArrayList<>())
                            .add(variant.getValue().measure());
                }
            }
        }
    }

    private static Map<String, Rows.Variant> forks(Class<?> benchmark) {
        Map<String, Rows.Variant> forks = new LinkedHashMap<>();
        variants(benchmark).forEach(variant -> forks.put(variant, () -> fork(benchmark, variant)));
        return forks;
    }

    /** Returns the variants' names: Trivet, the floor, and the others in alphabetical order. */
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
                        // -Xbatch compiles in the foreground, because background compilation is
                        // late on a busy machine.
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
                secondaryScore(result, CpuTimeProfiler.LABEL),
                result.getPrimaryResult().getScore(),
                secondaryScore(result, "gc.alloc.rate.norm"),
                "");
    }

    private static double secondaryScore(RunResult result, String label) {
        for (String key : result.getSecondaryResults().keySet()) {
            if (key.endsWith(label)) {
                return result.getSecondaryResults().get(key).getScore();
            }
        }
        return Double.NaN;
    }

    private static void print(Map<String, Map<String, List<Measurement>>> table) {
        System.out.println(
                "| row | variant | CPU | elapsed | bytes | Trivet ÷ variant | bytes: Trivet ÷ variant | note |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |");
        table.forEach((row, variants) -> variants.forEach((variant, runs) -> {
            List<Measurement> trivet = variants.getOrDefault("trivet", List.of());
            System.out.println("| "
                    + String.join(
                            " | ",
                            row,
                            variant,
                            time(median(runs, Measurement::cpuNanos)),
                            time(median(runs, Measurement::nanos)),
                            number(median(runs, Measurement::bytes)),
                            ratio(trivet, runs, Measurement::primary),
                            ratio(trivet, runs, Measurement::bytes),
                            runs.get(runs.size() - 1).note())
                    + " |");
        }));
    }

    /** Returns the median of the rounds' ratios: a round measures both under the same load. */
    private static String ratio(
            List<Measurement> trivet, List<Measurement> other, ToDoubleFunction<Measurement> value) {
        if (trivet.size() != other.size() || trivet.equals(other)) {
            return "";
        }
        double[] ratios = new double[other.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(trivet.get(i)) / value.applyAsDouble(other.get(i));
        }
        return Double.isNaN(median(ratios)) ? "" : String.format(Locale.ROOT, "%.2f", median(ratios));
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

    private static String time(double nanos) {
        double magnitude = nanos;
        for (String unit : List.of(" ns", " µs", " ms")) {
            if (magnitude < 1_000) {
                return String.format(Locale.ROOT, "%.1f", magnitude) + unit;
            }
            magnitude /= 1_000;
        }
        return Double.isNaN(nanos) ? "" : String.format(Locale.ROOT, "%.2f s", magnitude);
    }

    private static String number(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes);
    }
}
