package dev.trivet.cli.report;

import java.util.List;

/**
 * The first few of many.
 *
 * @param shown those that the page names
 * @param all how many there are
 */
record TopN<T>(List<T> shown, long all) {
    TopN {
        shown = List.copyOf(shown);
    }

    static <T> TopN<T> of(List<T> all) {
        return new TopN<>(all.subList(0, Math.min(all.size(), HtmlTable.ROWS)), all.size());
    }

    /** Says how many are not shown, or nothing if all are. */
    String rest(String hint) {
        long more = all - shown.size();
        return more == 0 ? "" : "and " + Numbers.count(more) + " more (" + hint + ")";
    }
}
