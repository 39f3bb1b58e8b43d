package dev.trivet.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The request is a {@link PageQuery}.
 *
 * @param <T> the type of the items
 */
public interface ListPage<T> {
    /**
     * Returns the items in the vendor's order, unmodifiable; empty if the list is absent or null.
     */
    List<T> getItems();

    /**
     * Returns the position of the next page for {@link PageQuery#withPosition}, or null if this is
     * the last page. An empty page is not always the last.
     *
     * @param position the {@link PageQuery#position} of this page
     * @throws com.squareup.moshi.JsonDataException if more items are available, but the next
     *     position is missing or not after this one
     */
    @Nullable
    String nextPosition(@Nullable String position);
}
