package dev.trivet;

import dev.trivet.client.ListPage;
import dev.trivet.client.Operation;
import dev.trivet.client.PageQuery;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;

/**
 * A list that the vendor cuts by offset: how its query and its operation are used.
 *
 * @param <T> what the list holds
 * @param <Q> the query
 */
final class OffsetList<T, Q extends PageQuery<Q>> {
    private final Operation operation;
    private final Q everything;
    private final Function<Q, Single<? extends ListPage<T>>> request;

    /**
     * Creates a list.
     *
     * @param everything the query without filters
     * @param request asks for the page of a query
     */
    OffsetList(Operation operation, Q everything, Function<Q, Single<? extends ListPage<T>>> request) {
        this.operation = operation;
        this.everything = everything;
        this.request = request;
    }

    PagedIterable<T> all(CallExecutor calls) {
        return of(calls, everything);
    }

    PagedIterable<T> of(CallExecutor calls, Q query) {
        OffsetPaging paging = new OffsetPaging(query.position());
        return PagedIterable.of(
                calls,
                walk -> position -> walk.call(
                                operation, request.apply(position == null ? query : query.withPosition(position)))
                        .map(answer -> paging.page(answer, position)));
    }
}
