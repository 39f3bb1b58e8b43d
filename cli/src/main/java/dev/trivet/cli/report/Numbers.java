package dev.trivet.cli.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats numbers and times. */
final class Numbers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Numbers() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number with its noun. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String of(long part, long total) {
        return count(part) + " of " + count(total);
    }

    /**
     * Returns a share in percent, or a dash if the total is 0. A small share is not rounded to 0 %,
     * and a large one is not rounded to 100 %.
     */
    static String share(long part, long total) {
        if (total == 0) {
            return "–";
        }
        double percent = 100.0 * part / total;
        if (part > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        if (part < total && percent > 99.9) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
