package dev.trivet.cli.input;

import org.jspecify.annotations.Nullable;

/**
 * A line that was read.
 *
 * @param number counted from 1
 * @param text the line without its end, or null if it cannot be read
 * @param problem why it cannot be read, or null if it can
 */
record Line(long number, @Nullable String text, @Nullable String problem) {}
