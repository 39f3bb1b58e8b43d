package dev.trivet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests the pages of a list.
 *
 * @param <T> the type of the items
 */
interface Pager<T> {
    /**
     * Returns the call for the page at {@code position}, which is null for the first page.
     *
     * @throws IllegalArgumentException if the position cannot be sent
     */
    ApiCall<Page<T>> page(@Nullable String position);

    /**
     * Returns the position of the list's first page if positions are numbers; null if they are
     * opaque, or if pages must be requested one by one.
     */
    default @Nullable String firstPosition() {
        return null;
    }

    /** Returns a pager for one iteration, whose requests are executed by {@code calls}. */
    default Pager<T> with(CallExecutor calls) {
        return this;
    }

    /** Returns a pager with mapped items; exceptions from {@code mapper} fail the call. */
    default <R> Pager<R> map(Function<? super T, ? extends R> mapper) {
        Pager<T> source = this;
        return new Pager<R>() {
            @Override
            public ApiCall<Page<R>> page(@Nullable String position) {
                return source.page(position).map(page -> page.map(mapper));
            }

            @Override
            public @Nullable String firstPosition() {
                return source.firstPosition();
            }

            @Override
            public Pager<R> with(CallExecutor calls) {
                return source.with(calls).map(mapper);
            }
        };
    }
}
