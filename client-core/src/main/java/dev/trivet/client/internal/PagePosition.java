package dev.trivet.client.internal;

import com.squareup.moshi.JsonDataException;
import dev.trivet.client.ListPage;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Computes the position of the next page, for generated {@link ListPage}s. */
public final class PagePosition {
    /**
     * Numbers of more than 256 digits are treated as opaque, because arithmetic with them is slow.
     * They come only from callers: {@link JsonAdapters#PAGE_POSITION} rejects them.
     */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,256}");

    private static final String MISSING = "There are more items, but the position of the next page is missing";

    private PagePosition() {}

    /** Returns whether {@code next} is a position: not null and not blank. */
    public static boolean isPresent(@Nullable Object next) {
        return next != null && !next.toString().trim().isEmpty();
    }

    /** Returns whether the page at {@code position} comes before the page {@code last}. */
    public static boolean isBefore(String position, @Nullable Number last) {
        return last != null
                && isNumber(position)
                && new BigInteger(position).compareTo(BigInteger.valueOf(last.longValue())) < 0;
    }

    /** Returns the position of the next page as the vendor sent it, or null if it sent none. */
    public static @Nullable String cursor(@Nullable Object next) {
        return next == null || !isPresent(next) ? null : next.toString();
    }

    /**
     * Returns the position of the next page as the vendor sent it.
     *
     * @param path the JSON path of {@code next}
     * @throws JsonDataException if it is missing
     */
    public static String requiredCursor(@Nullable Object next, String path) {
        String cursor = cursor(next);
        if (cursor == null) {
            throw malformed(MISSING, path);
        }
        return cursor;
    }

    /**
     * Returns the position of the next page as the vendor sent it, or {@code position + step} if it
     * sent none.
     *
     * @param position the position of this page
     * @param path the JSON path of {@code next}
     * @throws JsonDataException if {@code next} does not come after {@code position}, or is missing
     *     and cannot be computed
     */
    public static String next(String position, long step, @Nullable Object next, String path) {
        String following = isPresent(next) ? String.valueOf(next) : add(position, step, path);
        BigInteger minimum = isNumber(position) ? new BigInteger(position).add(BigInteger.ONE) : BigInteger.ZERO;
        if (isNumber(following) && new BigInteger(following).compareTo(minimum) < 0) {
            throw malformed("The next page does not come after this one", path);
        }
        return following;
    }

    private static boolean isNumber(String position) {
        return NUMBER.matcher(position).matches();
    }

    private static String add(String position, long step, String path) {
        if (!isNumber(position)) {
            throw malformed(MISSING, path);
        }
        return new BigInteger(position).add(BigInteger.valueOf(step)).toString();
    }

    private static JsonDataException malformed(String problem, String path) {
        return new JsonDataException(problem + " at path " + path);
    }
}
