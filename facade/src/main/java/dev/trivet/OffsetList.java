package dev.trivet;

import dev.trivet.client.OffsetPage;
import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor cuts by offset: how its query and its operation are used.
 *
 * @param <T> what the list holds
 * @param <Q> the query
 */
final class OffsetList<T, Q> {
    private final Operation operation;
    private final Q everything;
    private final Function<Q, @Nullable String> offset;
    private final BiFunction<Q, String, Q> queryAt;
    private final Function<Q, Single<? extends OffsetPage<T>>> request;

    /**
     * Creates a list.
     *
     * @param everything the query without filters
     * @param offset reads the offset of a query
     * @param queryAt makes the same query with another offset
     * @param request asks for the page of a query
     */
    OffsetList(
            Operation operation,
            Q everything,
            Function<Q, @Nullable String> offset,
            BiFunction<Q, String, Q> queryAt,
            Function<Q, Single<? extends OffsetPage<T>>> request) {
        this.operation = operation;
        this.everything = everything;
        this.offset = offset;
        this.queryAt = queryAt;
        this.request = request;
    }

    PagedIterable<T> all(CallExecutor calls) {
        return of(calls, everything);
    }

    PagedIterable<T> of(CallExecutor calls, Q query) {
        OffsetPaging paging = new OffsetPaging(offset.apply(query));
        return PagedIterable.of(
                calls,
                walk -> position -> walk.call(
                                operation, request.apply(position == null ? query : queryAt.apply(query, position)))
                        .map(answer -> paging.page(answer, position)));
    }
}
