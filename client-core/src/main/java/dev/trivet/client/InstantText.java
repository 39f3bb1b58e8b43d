package dev.trivet.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which the vendors write an ISO 8601 date-time; java.time's own parsers each refuse some of them. */
final class InstantText {
    private static final Pattern ISO_8601 = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
            + "(?:[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?"
            + " ?(?<zone>[Zz]|(?<sign>[+-])(?<zoneHours>[0-9]{2})(?::?(?<zoneMinutes>[0-9]{2}))?)?)?");
    private static final int NANO_DIGITS = 9;

    private InstantText() {}

    /** Returns the instant that {@code text} means, or null when it means none. */
    static @Nullable Instant parse(String text) {
        Matcher matcher = ISO_8601.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return dateTime(matcher).toInstant(offset(matcher));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime dateTime(Matcher matcher) {
        return LocalDateTime.of(
                number(matcher, "year"),
                number(matcher, "month"),
                number(matcher, "day"),
                number(matcher, "hour"),
                number(matcher, "minute"),
                number(matcher, "second"),
                nanos(matcher.group("fraction")));
    }

    private static ZoneOffset offset(Matcher matcher) {
        int sign = "-".equals(matcher.group("sign")) ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(matcher, "zoneHours"), sign * number(matcher, "zoneMinutes"));
    }

    private static int number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, NANO_DIGITS));
    }
}
