package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import dev.trivet.cli.listen.AlertRecord;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param recent the number of new exposures
 * @param withoutHash the number of exposures without a hash of the user name
 * @param byHash the exposures of each user name
 * @param people the exposed user names: first those with new exposures and then the others, both in
 *     descending order of the date of the latest exposure
 * @param byMonth the number of exposures that were found in each month
 * @param latest the latest exposures, in descending order of date
 * @param unreadable the number of lines of the file that are not alerts
 */
record AlertStats(
        long total,
        long recent,
        long withoutHash,
        Map<EmailHash, Exposed> byHash,
        TopN<Exposed> people,
        SortedMap<YearMonth, Long> byMonth,
        TopN<AlertRecord> latest,
        long unreadable) {

    /**
     * The exposures of a user name.
     *
     * @param hash the hash of the user name
     * @param total the number of exposures
     * @param recent the number of new exposures
     * @param latest the time when the latest exposure was found
     * @param latestRecent the time when the latest new exposure was found, or {@link Instant#MIN}
     */
    record Exposed(EmailHash hash, long total, long recent, Instant latest, Instant latestRecent) {
        private static Exposed none(EmailHash hash) {
            return new Exposed(hash, 0, 0, Instant.MIN, Instant.MIN);
        }

        private Exposed plus(Instant found, boolean isNew) {
            return new Exposed(
                    hash,
                    total + 1,
                    recent + (isNew ? 1 : 0),
                    later(latest, found),
                    isNew ? later(latestRecent, found) : latestRecent);
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }
    }

    boolean isComplete() {
        return unreadable == 0;
    }

    /** Returns the number of exposures, prefixed with {@code ≥} if some lines are unreadable. */
    String count() {
        return (isComplete() ? "" : "≥ ") + Numbers.count(total);
    }

    /** Returns the exposures of a user name, or null if none of them is new. */
    @Nullable
    Exposed recent(EmailHash hash) {
        Exposed exposed = byHash.get(hash);
        return exposed == null || exposed.recent == 0 ? null : exposed;
    }

    /** Returns the months with exposures, the latest first. */
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

        private final Instant since;
        private final Set<AlertRecord.Exposure> exposures = new HashSet<>();
        private final Map<EmailHash, Exposed> byHash = new HashMap<>();
        private final SortedMap<YearMonth, Long> byMonth = new TreeMap<>();
        private final PriorityQueue<AlertRecord> latest = new PriorityQueue<>(BY_DATE);
        private long total;
        private long recent;
        private long withoutHash;

        /**
         * Creates an empty tally.
         *
         * @param since the time after which an alert must have been received to be new
         */
        Tally(Instant since) {
            this.since = since;
        }

        void add(AlertRecord alert) {
            AlertRecord.@Nullable Exposure exposure = alert.exposure();
            if (exposure != null && !exposures.add(exposure)) {
                return;
            }
            total++;
            boolean isNew = alert.receivedAt().isAfter(since);
            if (isNew) {
                recent++;
            }
            EmailHash hash = alert.hash();
            if (hash == null) {
                withoutHash++;
            } else {
                byHash.put(hash, byHash.getOrDefault(hash, Exposed.none(hash)).plus(alert.foundAt(), isNew));
            }
            byMonth.merge(YearMonth.from(alert.foundAt().atOffset(ZoneOffset.UTC)), 1L, Long::sum);
            latest.add(alert);
            if (latest.size() > TopN.SIZE) {
                latest.remove();
            }
        }

        AlertStats stats(long unreadable) {
            List<AlertRecord> shown = latest.stream().sorted(BY_DATE.reversed()).toList();
            List<Exposed> people = byHash.values().stream()
                    .sorted(Comparator.comparing((Exposed exposed) -> exposed.recent > 0)
                            .thenComparing(Exposed::latest)
                            .reversed()
                            .thenComparing(exposed -> exposed.hash().hex()))
                    .toList();
            return new AlertStats(
                    total, recent, withoutHash, byHash, TopN.of(people), byMonth, new TopN<>(shown, total), unreadable);
        }
    }
}
