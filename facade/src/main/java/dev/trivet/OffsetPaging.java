package dev.trivet;

import dev.trivet.client.OffsetPage;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the position of the next page of a list with offsets.
 *
 * <p>The vendor's {@code next} is opaque and is sent back as it came. Only if it is missing
 * although there are more results, the offset is computed.
 */
final class OffsetPaging {
    /** Longer ones are opaque. The client reads none, but a caller may start at one, and computing with it is slow. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,256}");

    private final String start;

    /** Reads the pages of an iteration that starts at the offset {@code start}. */
    OffsetPaging(@Nullable String start) {
        this.start = start == null ? "0" : start;
    }

    <T> Page<T> page(OffsetPage<T> answer, @Nullable String position) {
        return new Page<>(answer.getItems(), position, answer.hasMoreResults() ? next(answer, position) : null);
    }

    private String next(OffsetPage<?> answer, @Nullable String position) {
        String current = position == null ? start : position;
        String next = answer.getNext();
        if (next == null || next.trim().isEmpty()) {
            next = countedOn(position, answer.getItems().size());
        }
        BigInteger least = isNumber(current) ? number(current).add(BigInteger.ONE) : BigInteger.ZERO;
        if (isNumber(next) && number(next).compareTo(least) < 0) {
            throw malformed("more results are said to follow, and the next page is not further on");
        }
        return next;
    }

    /** Returns the offset that is {@code items} after {@code position}. */
    String countedOn(@Nullable String position, int items) {
        String current = position == null ? start : position;
        if (!isNumber(current)) {
            throw malformed("more results are said to follow, and not where");
        }
        return number(current).add(BigInteger.valueOf(items)).toString();
    }

    private static ContractViolationException malformed(String problem) {
        return new ContractViolationException("$.paging.next", problem);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static BigInteger number(String text) {
        return new BigInteger(text);
    }
}
