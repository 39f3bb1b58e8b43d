package dev.trivet.cli.input;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the input, and its location. Error messages contain the location and never the entry.
 *
 * @param location the location, such as {@code Line 3}
 * @param number the number of the line or the argument, from 1
 * @param text the entry, or null if it cannot be read
 * @param problem the error message if it cannot be read, or null
 */
public record Entry(
        String location,
        long number,
        @Nullable String text,
        @Nullable String problem) {

    static Entry line(long number, @Nullable String text, @Nullable String problem) {
        return new Entry("Line " + number, number, text, problem);
    }

    static Entry argument(int number, String text) {
        return new Entry("Argument " + number, number, text, null);
    }

    /**
     * Returns the text of the entry.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public String requireText() {
        if (text == null) {
            throw new IllegalArgumentException(problem);
        }
        return text;
    }
}
