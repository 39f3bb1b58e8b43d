package dev.trivet.cli.report;

import java.util.List;

/**
 * The first few of many.
 *
 * @param shown those that the page names
 * @param all how many there are
 */
record Ranking<T>(List<T> shown, long all) {
    Ranking {
        shown = List.copyOf(shown);
    }

    static <T> Ranking<T> of(List<T> all) {
        return new Ranking<>(all.subList(0, Math.min(all.size(), FigureTable.ROWS)), all.size());
    }

    /** Says how many are not shown, or nothing if all are. */
    String rest(String hint) {
        long more = all - shown.size();
        return more == 0 ? "" : "and " + Figures.count(more) + " more (" + hint + ")";
    }
}
