package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import dev.trivet.cli.listen.AlertRecord;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the alerts that {@code trivet listen} recorded. An exposure of a user name counts
 * once, even if Enzoic reported it several times.
 *
 * @param total the number of exposures
 * @param people the number of distinct hashes of user names
 * @param byMonth the number of exposures that were found in each month
 * @param latest the latest exposures, in descending order of date
 * @param unreadable the number of lines of the file that are not alerts
 */
record AlertStats(
        long total, long people, SortedMap<YearMonth, Long> byMonth, TopN<AlertRecord> latest, long unreadable) {

    boolean isComplete() {
        return unreadable == 0;
    }

    /** Returns the number of exposures, prefixed with {@code ≥} if some lines are unreadable. */
    String count() {
        return (isComplete() ? "" : "≥ ") + Numbers.count(total);
    }

    /** Returns the hashes of the people whose names the page shows. */
    Set<EmailHash> shownHashes() {
        Set<EmailHash> hashes = new HashSet<>();
        for (AlertRecord alert : latest.shown()) {
            if (alert.hash() != null) {
                hashes.add(alert.hash());
            }
        }
        return hashes;
    }

    /** Returns the months that the page shows, the latest first. */
    TopN<YearMonth> latestMonths() {
        List<YearMonth> months = new ArrayList<>(byMonth.keySet());
        Collections.reverse(months);
        return TopN.of(months);
    }

    long countIn(YearMonth month) {
        return byMonth.getOrDefault(month, 0L);
    }

    /** Counts alerts one by one. */
    static final class Tally {
        private static final Comparator<AlertRecord> BY_DATE = Comparator.comparing(AlertRecord::foundAt);

        private final Set<AlertRecord.Exposure> exposures = new HashSet<>();
        private final Set<EmailHash> people = new HashSet<>();
        private final SortedMap<YearMonth, Long> byMonth = new TreeMap<>();
        private final PriorityQueue<AlertRecord> latest = new PriorityQueue<>(BY_DATE);
        private long total;

        void add(AlertRecord alert) {
            AlertRecord.@Nullable Exposure exposure = alert.exposure();
            if (exposure != null && !exposures.add(exposure)) {
                return;
            }
            total++;
            if (alert.hash() != null) {
                people.add(alert.hash());
            }
            byMonth.merge(YearMonth.from(alert.foundAt().atOffset(ZoneOffset.UTC)), 1L, Long::sum);
            latest.add(alert);
            if (latest.size() > TopN.SIZE) {
                latest.remove();
            }
        }

        AlertStats stats(long unreadable) {
            List<AlertRecord> shown = latest.stream().sorted(BY_DATE.reversed()).toList();
            return new AlertStats(total, people.size(), byMonth, new TopN<>(shown, total), unreadable);
        }
    }
}
