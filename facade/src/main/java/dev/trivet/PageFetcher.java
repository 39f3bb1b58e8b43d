package dev.trivet;

import org.jspecify.annotations.Nullable;

/**
 * Knows how to get one page of one list.
 *
 * @param <T> what the list holds
 */
interface PageFetcher<T> {
    /** Returns the call for the page that begins at {@code position}; null is where the list begins. */
    ApiCall<Page<T>> fetch(@Nullable String position);
}
