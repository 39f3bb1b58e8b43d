package dev.trivet.benchmarks;

import dev.trivet.PushSecurity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that are not microbenchmarks. */
final class Rows {
    /** A garbage collector that needs little memory and a single thread. */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final int PAGES = 200;

    private final int employees;

    Rows(int employees) {
        this.employees = employees;
    }

    /** A variant of a row. */
    interface Variant {
        /** Measures the variant once. */
        Measurement measure() throws Exception;
    }

    /** Returns the rows that are measured in every round. */
    Map<String, Map<String, Variant>> repeated() {
        Map<String, Map<String, Variant>> rows = new LinkedHashMap<>();
        rows.put(
                "sync " + employees,
                variants(() -> sync(Programs.SyncTrivet.class), "floor", () -> sync(Programs.SyncFloor.class)));
        for (boolean archive : new boolean[] {false, true}) {
            Map<String, Variant> firstPage = new LinkedHashMap<>();
            firstPage.put("trivet", () -> firstPage(Programs.FirstPageTrivet.class, archive));
            firstPage.put("floor", () -> firstPage(Programs.FirstPageFloor.class, archive));
            firstPage.put("stockNative", () -> firstPage(Programs.FirstPageStockNative.class, archive));
            firstPage.put("stockOkHttpGson", () -> firstPage(Programs.FirstPageStockOkHttpGson.class, archive));
            rows.put(archive ? "start AppCDS" : "start", firstPage);
        }
        rows.put("tenants 1000", new LinkedHashMap<>(Map.of("trivet", () -> tenants(1_000))));
        return rows;
    }

    /** Returns the rows that are measured once, because they take minutes and vary little. */
    Map<String, Map<String, Variant>> once() {
        Map<String, Map<String, Variant>> rows = new LinkedHashMap<>();
        rows.put(
                "heap sync " + employees,
                variants(() -> heap(Programs.SyncTrivet.class), "floor", () -> heap(Programs.SyncFloor.class)));
        for (int latency : new int[] {30, 300, 1_000}) {
            rows.put("list " + latency + " ms", list(latency, -1));
        }
        rows.put("list 300 ms, next skips", list(300, PAGES / 2 * 50));
        return rows;
    }

    /** Returns Trivet and another variant, in this order. */
    private static Map<String, Variant> variants(Variant trivet, String name, Variant other) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put("trivet", trivet);
        variants.put(name, other);
        return variants;
    }

    private Measurement sync(Class<?> program) throws IOException {
        return sync(program, employees);
    }

    static Measurement sync(Class<?> program, int employees) throws IOException {
        try (VendorServer server = new VendorServer(employees, 1)) {
            Jvm.Run run = Jvm.run(List.of("-Xmx512m", COLLECTOR), program, server.url());
            requireSubscribed(server, run.output(), employees);
            return new Measurement(run.cpuNanos(), run.nanos(), Double.NaN, "");
        }
    }

    private static void requireSubscribed(VendorServer server, String printed, int employees) {
        int added = server.takeAdded();
        if (added != employees / 2 || !printed.equals(Integer.toString(added))) {
            throw new AssertionError("Subscribed " + added + " of " + employees / 2 + ", reported " + printed);
        }
    }

    /**
     * Finds the smallest heap with which a sync succeeds within three times its normal duration
     * plus ten seconds.
     */
    private Measurement heap(Class<?> program) throws IOException {
        try (VendorServer server = new VendorServer(employees, 1)) {
            Jvm.Run normal = Jvm.run(List.of("-Xmx512m", COLLECTOR), program, server.url());
            long seconds = 10 + Math.round(3 * normal.nanos() / 1e9);
            int tooSmall = 3;
            int enough = 512;
            while (enough - tooSmall > 1) {
                int middle = (enough + tooSmall) / 2;
                boolean succeeded = Jvm.tryRun(
                                seconds, List.of("-Xmx" + middle + "m", COLLECTOR), program, server.url())
                        .succeeded();
                System.err.println(middle + " MiB: " + (succeeded ? "enough" : "too small"));
                if (succeeded) {
                    enough = middle;
                } else {
                    tooSmall = middle;
                }
            }
            return new Measurement(Double.NaN, Double.NaN, enough * 1048576.0, enough + " MiB");
        }
    }

    private static Measurement firstPage(Class<?> program, boolean archive) throws IOException {
        try (VendorServer server = new VendorServer(1, 1)) {
            if (!archive) {
                return firstPage(program, List.of(COLLECTOR), server);
            }
            Path file = Files.createTempDirectory("benchmark").resolve("classes.jsa");
            firstPage(program, List.of(COLLECTOR, "-XX:ArchiveClassesAtExit=" + file, "-Xlog:disable"), server);
            try {
                return firstPage(program, List.of(COLLECTOR, "-XX:SharedArchiveFile=" + file, "-Xlog:disable"), server);
            } finally {
                Files.delete(file);
                Files.delete(file.getParent());
            }
        }
    }

    private static Measurement firstPage(Class<?> program, List<String> options, VendorServer server)
            throws IOException {
        Jvm.Run run = Jvm.run(options, program, server.url());
        if (!run.output().endsWith("50")) {
            throw new AssertionError("Printed " + run.output());
        }
        return new Measurement(run.cpuNanos(), run.nanos(), Double.NaN, "");
    }

    /** Measures {@code count} clients. The bytes are those of one client. */
    static Measurement tenants(int count) throws IOException {
        String[] printed = Jvm.run(List.of(COLLECTOR), Programs.Tenants.class, Integer.toString(count))
                .output()
                .split(" ", -1);
        return new Measurement(Double.NaN, Double.NaN, Double.parseDouble(printed[0]) / count, printed[1] + " threads");
    }

    private static Map<String, Variant> list(int latency, int skipAt) {
        double limit = (PAGES - 10) / 10.0 + latency / 1e3;
        return variants(
                () -> list(latency, skipAt, PAGES),
                "limit",
                () -> new Measurement(Double.NaN, limit * 1e9, Double.NaN, "10 per second and a burst of 10"));
    }

    private static Measurement list(int latency, int skipAt, int pages) {
        try (VendorServer server = new VendorServer(1, pages).throttled(latency, skipAt);
                PushSecurity push = PushSecurity.builder()
                        .baseUrl(server.url())
                        .apiKey("key")
                        .build()) {
            long start = System.nanoTime();
            long accounts = push.accounts().list().stream().count();
            long nanos = System.nanoTime() - start;
            if (accounts != pages * 50L) {
                throw new AssertionError("Listed " + accounts + " accounts of " + pages + " pages");
            }
            return new Measurement(Double.NaN, nanos, Double.NaN, "429: " + server.rejected());
        }
    }
}
