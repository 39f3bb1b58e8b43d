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
 * Parses the forms in which the vendors write an ISO 8601 date-time. Each parser of java.time
 * refuses some of them.
 */
final class LenientInstantParser {
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String TIME = "([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)";
    private static final String MORE_DIGITS = "(?:(?<=\\.[0-9]{9})[0-9]+)?";
    private static final String ZONE = "([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)";
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE + "(?:[Tt ]" + TIME + MORE_DIGITS + "(?: ?" + ZONE + ")?)?");

    private LenientInstantParser() {}

    /** Returns the instant that {@code text} denotes, or null if it is not one. */
    static @Nullable Instant parse(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1));
            return date.atTime(time(matcher.group(2))).toInstant(offset(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(@Nullable String time) {
        return time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
