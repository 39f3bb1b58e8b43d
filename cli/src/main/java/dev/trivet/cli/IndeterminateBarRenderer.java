package dev.trivet.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * Renders an indeterminate progress bar, because the vendors do not report the number of items in a
 * list.
 */
final class IndeterminateBarRenderer implements ProgressBarRenderer {
    private static final int WIDTH = 20;
    private static final String BLOCK = "<=>";
    /** The number of items that move the block by one column: a page of Push Security. */
    private static final int STEP = 50;

    @Override
    public String render(ProgressState progress, int maximumLength) {
        String line = String.format(
                Locale.ROOT,
                "[%s] %,10d %4d s  %s",
                track(progress.getCurrent() / STEP),
                progress.getCurrent(),
                progress.getElapsedAfterStart().toSeconds(),
                progress.getExtraMessage());
        return line.length() > maximumLength && maximumLength > 0 ? line.substring(0, maximumLength) : line;
    }

    private static String track(long steps) {
        int range = WIDTH - BLOCK.length();
        int position = (int) (steps % (2L * range));
        int indent = position <= range ? position : 2 * range - position;
        return " ".repeat(indent) + BLOCK + " ".repeat(range - indent);
    }
}
