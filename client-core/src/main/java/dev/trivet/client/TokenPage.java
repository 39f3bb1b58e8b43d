package dev.trivet.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that the vendor cuts by paging token.
 *
 * @param <T> what the list holds
 */
public interface TokenPage<T> {
    /** Returns the items of this page, unmodifiable; empty when the vendor sent none, {@code null} or nothing at all. */
    List<T> getItems();

    /** Returns the token of the next page, opaque, to be sent back verbatim; null or empty on the last page. */
    @Nullable
    String getPagingToken();
}
