package dev.trivet;

import com.squareup.moshi.JsonDataException;
import dev.trivet.client.ListPage;
import dev.trivet.client.PagePosition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the position of the next page of a list with offsets. */
final class OffsetPaging {
    private static final String PATH = "$.paging.next";

    private final @Nullable String start;

    /** Reads the pages of an iteration that starts at the offset {@code start}. */
    OffsetPaging(@Nullable String start) {
        this.start = start;
    }

    <T> Page<T> page(ListPage<T> answer, @Nullable String position) {
        String current = position == null ? start : position;
        return new Page<>(answer.getItems(), position, checked(() -> answer.nextPosition(current)));
    }

    /** Returns the offset that is {@code items} after {@code position}. */
    @Nullable
    String countedOn(@Nullable String position, int items) {
        String current = position == null ? start : position;
        return checked(() -> PagePosition.next(current == null ? "0" : current, items, null, PATH));
    }

    private static @Nullable String checked(Supplier<@Nullable String> next) {
        try {
            return next.get();
        } catch (JsonDataException e) {
            throw new ContractViolationException(
                    PATH, String.valueOf(e.getMessage()).replace(" at path " + PATH, ""));
        }
    }
}
