package dev.trivet.cli.report;

import java.util.List;
import java.util.function.Function;

/**
 * The first items of a ranking.
 *
 * @param shown the items that the page shows
 * @param total the number of all items
 * @param <T> the type of the items
 */
record TopN<T>(List<T> shown, long total) {
    /** The maximum number of items that the page shows. */
    static final int SIZE = 20;

    /** The maximum number of items of a short table or chart. */
    static final int SHORT = 10;

    TopN {
        shown = List.copyOf(shown);
    }

    static <T> TopN<T> of(List<T> all) {
        return new TopN<>(all.subList(0, Math.min(all.size(), SIZE)), all.size());
    }

    /** Returns the same ranking with at most {@code number} items shown. */
    TopN<T> first(int number) {
        return new TopN<>(shown.subList(0, Math.min(shown.size(), number)), total);
    }

    /** Returns a table row for each shown item. */
    List<List<HtmlTable.Cell>> rows(Function<T, List<HtmlTable.Cell>> row) {
        return shown.stream().map(row).toList();
    }

    /** Returns a note about the items that are not shown, or an empty string if all are shown. */
    String rest(String hint) {
        long more = total - shown.size();
        return more == 0 ? "" : "and " + Numbers.count(more) + " more (" + hint + ")";
    }
}
