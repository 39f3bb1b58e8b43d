package dev.trivet;

import dev.trivet.client.Operation;
import dev.trivet.client.TokenPage;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists that the vendor cuts by paging token: an absent, null or empty token ends them. */
final class TokenPaging {
    private TokenPaging() {}

    /**
     * Returns the list that {@code query} describes.
     *
     * @param queryAt makes the same query with a paging token
     * @param request asks for the page of a query
     */
    static <Q, T> PagedIterable<T> list(
            CallExecutor calls,
            Operation operation,
            Q query,
            Function<String, Q> queryAt,
            Function<Q, Single<? extends TokenPage<T>>> request) {
        return PagedIterable.of(
                calls,
                walk -> position -> walk.call(
                                operation, request.apply(position == null ? query : queryAt.apply(position)))
                        .map(answer -> page(answer, position)));
    }

    private static <T> Page<T> page(TokenPage<T> answer, @Nullable String position) {
        String token = answer.getPagingToken();
        return new Page<>(answer.getItems(), position, token == null || token.isEmpty() ? null : token);
    }
}
