package dev.trivet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;

/** Measures how the cost of operations grows with their size, and draws a chart of each. */
final class Growth {
    private static final int ROUNDS = 3;
    private static final Buffer PAGE = pageWithoutNext();
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 90;
    private static final int RIGHT = 45;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;

    private Growth() {}

    /** Measures the costs and writes the charts to {@code folder}. */
    static void draw(Path folder) throws IOException {
        Files.createDirectories(folder);
        OkHttpClient pages = CallBenchmark.offlineClient(Growth::page);
        try (PushSecurity push = PushSecurity.builder()
                .apiKey("key")
                .okHttpClient(pages)
                .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                .build()) {
            chart(
                    folder,
                    "pages",
                    "Listing pages of 50 accounts, without a network",
                    "pages",
                    "CPU time (s)",
                    1,
                    1_000,
                    size -> {
                        // Short lists are repeated, because the clock is coarse.
                        int repetitions = 1_000 / size;
                        return cpuSeconds(() -> {
                                    for (int i = 0; i < repetitions; i++) {
                                        list(push, size);
                                    }
                                })
                                / repetitions;
                    });
        }
        chart(
                folder,
                "employees",
                "Exposure sync, with the start of the JVM",
                "employees",
                "CPU time (s)",
                1_000,
                1_000_000,
                size -> Rows.sync(Programs.SyncTrivet.class, size).cpuNanos() / 1e9);
        // Starts at ten: the measured heap varies by some 15 kB, more than one client needs.
        chart(
                folder,
                "tenants",
                "Clients of different tenants",
                "clients",
                "heap (kB)",
                10,
                10_000,
                size -> Rows.tenants(size).bytes() * size / 1e3);
        EncodeBenchmark encode = new EncodeBenchmark();
        chart(folder, "batch-size", "Encoding a batch of hashes", "hashes", "CPU time (µs)", 1, 10_000, size -> {
            List<String> hashes = TestData.hashes(size);
            int repetitions = 1_000_000 / size;
            return cpuSeconds(() -> {
                        for (int i = 0; i < repetitions; i++) {
                            encode.trivet(hashes);
                        }
                    })
                    / repetitions
                    * 1e6;
        });
    }

    private static Buffer page(HttpUrl url) {
        String offset = url.queryParameter("offset");
        int next = (offset == null ? 0 : Integer.parseInt(offset)) + 50;
        return PAGE.clone().writeUtf8("\"next\":\"" + next + "\"}}");
    }

    /** Returns a page up to the property {@code next}, whose value differs from page to page. */
    private static Buffer pageWithoutNext() {
        String page = new String(TestData.accountPage(50), StandardCharsets.UTF_8);
        return new Buffer().writeUtf8(page.substring(0, page.lastIndexOf("\"next\"")));
    }

    private static void list(PushSecurity push, int pages) {
        long accounts = push.accounts().list().stream().limit(50L * pages).count();
        if (accounts != 50L * pages) {
            throw new AssertionError("Listed " + accounts + " accounts of " + pages + " pages");
        }
    }

    private static double cpuSeconds(Work work) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e9;
    }

    /** Measures powers of ten; the first measurement of each is a warm-up. */
    private static void chart(
            Path folder, String name, String title, String sizeLabel, String costLabel, int from, int to, Cost cost)
            throws IOException {
        NavigableMap<Integer, Double> costs = new TreeMap<>();
        for (int size = from; size <= to; size *= 10) {
            double[] rounds = new double[ROUNDS];
            cost.of(size);
            for (int round = 0; round < ROUNDS; round++) {
                rounds[round] = cost.of(size);
            }
            costs.put(size, Benchmarks.median(rounds));
            System.err.println(title + ": " + size + " " + sizeLabel + ", " + costLabel + " " + costs.get(size));
        }
        Files.writeString(folder.resolve("growth-" + name + ".svg"), svg(title, sizeLabel, costLabel, costs));
    }

    /** Draws costs on logarithmic axes, where linear growth is parallel to the dashed line. */
    private static String svg(String title, String sizeLabel, String costLabel, NavigableMap<Integer, Double> costs) {
        int sizeDecades = decades(costs.firstKey(), costs.lastKey());
        double least =
                costs.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most =
                costs.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        int lowest = (int) Math.floor(Math.log10(least));
        int highest = (int) Math.max(lowest + 1, Math.ceil(Math.log10(most)));
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH, HEIGHT));
        svg.append(text(WIDTH / 2.0, 28, "middle", title).replace("<text", "<text font-size=\"17\""));
        for (int decade = 0; decade <= sizeDecades; decade++) {
            double x = x(decade, sizeDecades);
            svg.append(line(x, TOP, x, HEIGHT - BOTTOM, "#ddd", ""));
            double size = costs.firstKey() * Math.pow(10, decade);
            svg.append(text(x, HEIGHT - BOTTOM + 20.0, "middle", format("%,.0f", size)));
        }
        for (int decade = lowest; decade <= highest; decade++) {
            double y = y(decade, lowest, highest);
            svg.append(line(LEFT, y, WIDTH - RIGHT, y, "#ddd", ""));
            svg.append(text(
                    LEFT - 8.0,
                    y + 4,
                    "end",
                    format(decade < 0 ? "%." + -decade + "f" : "%,.0f", Math.pow(10, decade))));
        }
        svg.append(text(WIDTH / 2.0, HEIGHT - 14.0, "middle", sizeLabel));
        svg.append(format(
                "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, costLabel));
        StringBuilder points = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        costs.forEach((size, value) -> {
            double x = x(Math.log10((double) size / costs.firstKey()), sizeDecades);
            double y = y(Math.log10(value), lowest, highest);
            points.append(format("%.1f,%.1f ", x, y));
            boolean last = size.equals(costs.lastKey());
            labels.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f5fa8\"/>%n", x, y));
            labels.append(text(x + (last ? -8 : 8), y + (last ? -8 : 18), last ? "end" : "start", figure(value)));
        });
        // Linear growth up to the largest size, clipped to the axes.
        double span = Math.min(sizeDecades, Math.log10(costs.lastEntry().getValue()) - lowest);
        double end = Math.log10(costs.lastEntry().getValue());
        svg.append(line(
                x(sizeDecades - span, sizeDecades),
                y(end - span, lowest, highest),
                x(sizeDecades, sizeDecades),
                y(end, lowest, highest),
                "#999",
                " stroke-dasharray=\"5 5\""));
        svg.append(text(WIDTH - RIGHT - 4.0, HEIGHT - BOTTOM - 8.0, "end", "dashed: linear growth"));
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>%n",
                points.toString().strip()));
        return svg.append(labels).append("</svg>\n").toString();
    }

    private static int decades(double from, double to) {
        return (int) Math.round(Math.log10(to / from));
    }

    private static double x(double decade, int decades) {
        return LEFT + decade / decades * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double decade, int lowest, int highest) {
        return HEIGHT - BOTTOM - (decade - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }

    private static String line(double x1, double y1, double x2, double y2, String color, String attributes) {
        return format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
                x1, y1, x2, y2, color, attributes);
    }

    private static String text(double x, double y, String anchor, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    /** Formats a value with two significant digits, or as a whole number from 10 on. */
    private static String figure(double value) {
        return value >= 10
                ? format("%,.0f", value)
                : format("%." + Math.max(0, 1 - (int) Math.floor(Math.log10(value))) + "f", value);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private interface Cost {
        double of(int size) throws IOException;
    }

    private interface Work {
        void run() throws IOException;
    }
}
