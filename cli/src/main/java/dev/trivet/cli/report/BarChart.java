package dev.trivet.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A horizontal bar chart. Each bar consists of one or more parts, which differ by pattern, and not
 * by color alone. The label and the value of a bar are text, so screen readers need no description.
 *
 * @param title the title
 * @param parts the parts of each bar, from left to right
 * @param bars the bars, from top to bottom
 */
record BarChart(String title, List<Part> parts, List<Bar> bars) {

    /** The meaning of a bar's part, and its CSS class. */
    record Part(String name, String className) {}

    /** A drawn part of a bar: its left edge and its width, in percent of the chart's width. */
    record Segment(Part part, double x, double width) {}

    /**
     * A bar.
     *
     * @param label the name of the bar
     * @param value the value in words
     * @param values the length of each part
     */
    record Bar(String label, String value, List<Long> values) {
        static Bar of(String label, String value, Long... values) {
            return new Bar(label, value, List.of(values));
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
}
