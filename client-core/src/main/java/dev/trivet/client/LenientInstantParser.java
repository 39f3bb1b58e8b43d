package dev.trivet.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the vendors' variants of an ISO 8601 date-time. Each formatter of java.time rejects some
 * of them.
 */
final class LenientInstantParser {
    private static final String DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final String FRACTION = "\\.([0-9]{1,9}+)[0-9]*+";
    private static final String TIME = "([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:" + FRACTION + ")?)?";
    private static final String ZONE = "([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)";
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "(?:[Tt ]" + TIME + "(?: ?" + ZONE + ")?)?");

    private LenientInstantParser() {}

    /** Returns the instant that {@code text} denotes, or null if it is not a date-time. */
    static @Nullable Instant parse(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            // Parsing the string again with java.time would take several times as long.
            LocalDate date = LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
            LocalTime time = LocalTime.of(
                    number(matcher.group(4)),
                    number(matcher.group(5)),
                    number(matcher.group(6)),
                    nanoseconds(matcher.group(7)));
            return date.atTime(time).toInstant(offset(matcher.group(8)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanoseconds(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
