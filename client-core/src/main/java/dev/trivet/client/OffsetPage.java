package dev.trivet.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that the vendor cuts by offset.
 *
 * @param <T> what the list holds
 */
public interface OffsetPage<T> {
    /** Returns the items of this page, unmodifiable; empty when the vendor sent none, {@code null} or nothing at all. */
    List<T> getItems();

    /** Returns whether the vendor says that there is another page. An empty page may have one. */
    boolean hasMoreResults();

    /** Returns the offset of the next page, opaque, to be sent back verbatim; null when the vendor gave none. */
    @Nullable
    String getNext();
}
