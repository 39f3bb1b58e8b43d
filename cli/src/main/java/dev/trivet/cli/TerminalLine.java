package dev.trivet.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal that a progress bar is drawn on.
 *
 * <p>The consumers of the progress bar library open a JLine terminal to detect its width. That
 * resets the process's signal handlers: Ctrl-C would then end the process immediately, without a
 * report of the progress.
 */
final class TerminalLine implements ProgressBarConsumer {
    private static final int DEFAULT_COLUMNS = 80;

    private final PrintStream terminal;
    private final int length;

    /**
     * Creates the line.
     *
     * @param columns the width of the terminal in columns, or 0 if it is unknown
     */
    TerminalLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        // Some terminals begin a new line after a character in the last column.
        length = (columns == 0 ? DEFAULT_COLUMNS : columns) - 1;
    }

    @Override
    public int getMaxRenderedLength() {
        return length;
    }

    @Override
    public void accept(String bar) {
        // Spaces overwrite the rest of a longer bar.
        terminal.print("\r" + bar + " ".repeat(Math.max(0, length - bar.length())));
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.println();
        terminal.flush();
    }
}
