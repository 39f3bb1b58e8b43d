package dev.trivet.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A horizontal bar chart. Each bar consists of one or more parts.
 *
 * <p>Parts differ by pattern, and not by color alone. A description for screen readers contains all
 * numbers, and the table next to the chart shows them.
 *
 * @param id the chart's id on the page
 * @param title the title
 * @param parts the parts of each bar, from left to right
 * @param bars the bars, from top to bottom
 */
record BarChart(String id, String title, List<Part> parts, List<Bar> bars) {

    /** The meaning of a bar's part, and its CSS class. */
    record Part(String name, String className) {}

    /** A drawn part of a bar: its left edge and its width, in percent of the chart's width. */
    record Segment(Part part, double x, double width) {}

    /** A bar: its name, and a value for each part. */
    record Bar(String label, List<Long> values) {
        /** The maximum width of a label. On a phone, a longer one would overlap the number. */
        private static final int MAX_COLUMNS = 32;

        static Bar of(String label, Long... values) {
            return new Bar(label, List.of(values));
        }

        String total() {
            return Numbers.count(sum());
        }

        /**
         * Returns the label, truncated to fit. SVG has no bdi element. Instead, the first and the
         * last character isolate the label's reading direction.
         */
        String shortLabel() {
            int[] characters = label.codePoints().toArray();
            int remaining = MAX_COLUMNS;
            int end = 0;
            while (end < characters.length && remaining > 0) {
                remaining -= isWide(characters[end]) ? 2 : 1;
                end++;
            }
            String text = end == characters.length ? label : new String(characters, 0, end) + "…";
            return '\u2068' + text.replaceAll("[\u2066-\u2069]", "") + '\u2069';
        }

        /** Returns whether a character, such as an East Asian one, is two columns wide. */
        private static boolean isWide(int character) {
            return character >= 0x1100;
        }

        private long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    List<Segment> segments(Bar bar) {
        long longest = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
        List<Segment> segments = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            long value = bar.values().get(i);
            if (value > 0) {
                segments.add(new Segment(parts.get(i), percent(before, longest), percent(value, longest)));
            }
            before += value;
        }
        return segments;
    }

    private static double percent(long part, long total) {
        return Math.round(100_000.0 * part / total) / 1000.0;
    }

    /** Returns all values, for screen readers. */
    String description() {
        return bars.stream()
                .map(bar -> bar.label() + ": "
                        + IntStream.range(0, parts.size())
                                .mapToObj(i -> Numbers.count(bar.values().get(i)) + " "
                                        + parts.get(i).name())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
