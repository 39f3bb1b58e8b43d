package dev.trivet.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bars of one or more parts each, one below the other.
 *
 * <p>Parts differ by pattern, and not by color alone. Screen readers get every number; the table
 * next to the chart shows them.
 *
 * @param id the chart's id on the page
 * @param title what the chart shows, in a sentence
 * @param parts the parts that a bar has, from the left
 * @param bars the bars from the top
 */
record BarChart(String id, String title, List<Part> parts, List<Bar> bars) {

    /** The meaning of a bar's part, and its CSS class. */
    record Part(String name, String className) {}

    /** A part of a bar as it is drawn: its left edge and its width, in percent of the chart. */
    record Segment(Part part, double x, double width) {}

    /** A bar: its name, and a value for each part. */
    record Bar(String label, List<Long> values) {
        /** On a phone, a longer label would overlap the number on the right. */
        private static final int ROOM = 32;

        static Bar of(String label, Long... values) {
            return new Bar(label, List.of(values));
        }

        String total() {
            return Numbers.count(sum());
        }

        /**
         * Returns the label, shortened to fit. SVG has no bdi element; the first and last character
         * isolate the label's direction of reading instead.
         */
        String shortLabel() {
            int[] characters = label.codePoints().toArray();
            int room = ROOM;
            int end = 0;
            while (end < characters.length && room > 0) {
                room -= isWide(characters[end]) ? 2 : 1;
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

    private static double percent(long part, long whole) {
        return Math.round(100_000.0 * part / whole) / 1000.0;
    }

    /** Returns all values as text. */
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
