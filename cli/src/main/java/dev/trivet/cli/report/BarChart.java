package dev.trivet.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bars of one or more parts each, one below the other, drawn as SVG.
 *
 * <p>Lengths are per cent, and nothing is scaled: the letters have the page's size on a phone too.
 * Parts differ by pattern, and not by color alone. Screen readers get every figure; the table next
 * to the chart shows them.
 *
 * @param id the chart's id on the page
 * @param title what the chart shows, in a sentence
 * @param parts the names of the parts that a bar has, from the left, each with the class that
 *     paints it
 * @param bars the bars from the top
 */
record BarChart(String id, String title, List<Part> parts, List<Bar> bars) {
    private static final int ROW = 46;
    private static final int LABEL_BASE = 13;
    private static final int BAR_TOP = 19;
    private static final int BAR_HEIGHT = 14;
    /** More would run into the number on the right, on a phone. */
    private static final int LABEL = 32;

    /** What a bar's part means, and how it looks. */
    record Part(String name, Paint paint) {}

    /** One bar: its name, and how much of each part there is. */
    record Bar(String label, List<Long> values) {
        static Bar of(String label, Long... values) {
            return new Bar(label, List.of(values));
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How a part is painted. */
    enum Paint {
        GOOD,
        BAD,
        UNKNOWN;

        String className() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void write(Html html) {
        html.open("figure").element("figcaption", title);
        html.open(
                "svg",
                "role",
                "img",
                "width",
                "100%",
                "height",
                String.valueOf(bars.size() * ROW),
                "aria-labelledby",
                id + "-title " + id + "-desc");
        html.element("title", title, "id", id + "-title");
        html.element("desc", description(), "id", id + "-desc");
        long longest = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
        for (int row = 0; row < bars.size(); row++) {
            bar(html, bars.get(row), row * ROW, longest);
        }
        html.close("svg");
        if (parts.size() > 1) {
            legend(html);
        }
        html.close("figure");
    }

    private void bar(Html html, Bar bar, int top, long longest) {
        String base = String.valueOf(top + LABEL_BASE);
        html.element("text", isolated(shortened(bar.label())), "x", "0", "y", base);
        html.element("text", Numbers.count(bar.sum()), "x", "100%", "y", base, "class", "number");
        rectangle(html, top, 0, 100, "track");
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            long value = bar.values().get(i);
            if (value > 0) {
                String paint = parts.get(i).paint().className();
                rectangle(html, top, 100.0 * before / longest, 100.0 * value / longest, paint);
            }
            before += value;
        }
    }

    private static void rectangle(Html html, int top, double start, double width, String className) {
        html.element(
                "rect",
                "",
                "class",
                className,
                "x",
                percent(start),
                "y",
                String.valueOf(top + BAR_TOP),
                "width",
                percent(width),
                "height",
                String.valueOf(BAR_HEIGHT));
    }

    private void legend(Html html) {
        html.open("ul", "class", "legend", "aria-hidden", "true");
        for (Part part : parts) {
            html.open("li");
            html.open("svg", "width", "14", "height", "14");
            html.element("rect", "", "class", part.paint().className(), "width", "14", "height", "14");
            html.close("svg");
            html.text(part.name()).close("li");
        }
        html.close("ul");
    }

    private String description() {
        return bars.stream()
                .map(bar -> bar.label() + ": "
                        + IntStream.range(0, parts.size())
                                .mapToObj(i -> Numbers.count(bar.values().get(i)) + " "
                                        + parts.get(i).name())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String percent(double value) {
        return Math.round(value * 1000) / 1000.0 + "%";
    }

    private static String shortened(String label) {
        int[] characters = label.codePoints().toArray();
        int room = LABEL;
        int end = 0;
        while (end < characters.length && room > 0) {
            room -= isWide(characters[end]) ? 2 : 1;
            end++;
        }
        return end == characters.length ? label : new String(characters, 0, end) + "…";
    }

    /** Letters from Hangul on, the East Asian ones among them, take twice the room. */
    private static boolean isWide(int character) {
        return character >= 0x1100;
    }

    /** SVG has no bdi element; these two characters do the same, unless the name has them too. */
    private static String isolated(String name) {
        return '\u2068' + name.replaceAll("[\u2066-\u2069]", "") + '\u2069';
    }
}
