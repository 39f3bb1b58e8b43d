package dev.trivet;

import dev.trivet.client.ListPage;
import dev.trivet.client.Operation;
import dev.trivet.client.PageQuery;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists that the vendor cuts by paging token: an absent, null or empty token ends them. */
final class TokenPaging {
    private TokenPaging() {}

    /**
     * Returns the list that {@code query} describes.
     *
     * @param request asks for the page of a query
     */
    static <Q extends PageQuery<Q>, T> PagedIterable<T> list(
            CallExecutor calls, Operation operation, Q query, Function<Q, Single<? extends ListPage<T>>> request) {
        return PagedIterable.of(
                calls,
                walk -> position -> walk.call(
                                operation, request.apply(position == null ? query : query.withPosition(position)))
                        .map(answer -> page(answer, position)));
    }

    private static <T> Page<T> page(ListPage<T> answer, @Nullable String position) {
        return new Page<>(answer.getItems(), position, answer.nextPosition(position));
    }
}
