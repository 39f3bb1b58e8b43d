package dev.trivet;

import dev.trivet.client.ListPage;
import dev.trivet.client.Operation;
import dev.trivet.client.PageQuery;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests the pages of a list whose query and response contain the position: an offset, a cursor
 * or a page number.
 *
 * @param <T> the type of the items
 * @param <Q> the type of the query
 */
final class QueryPager<T, Q extends PageQuery<Q>> implements Pager<T> {
    private final CallExecutor calls;
    private final Operation operation;
    private final Q query;
    private final Function<Q, Single<? extends ListPage<T>>> api;

    QueryPager(CallExecutor calls, Operation operation, Q query, Function<Q, Single<? extends ListPage<T>>> api) {
        this.calls = calls;
        this.operation = operation;
        this.query = query;
        this.api = api;
    }

    @Override
    public ApiCall<Page<T>> page(@Nullable String position) {
        Q positioned = position == null ? query : query.withPosition(position);
        return calls.call(operation, api.apply(positioned))
                .map(response ->
                        Page.of(response.getItems(), position, () -> response.nextPosition(positioned.position())));
    }

    @Override
    public @Nullable String firstPosition() {
        String first = query.firstPosition();
        return first == null || query.position() == null ? first : query.position();
    }

    @Override
    public Pager<T> with(CallExecutor executor) {
        return new QueryPager<>(executor, operation, query, api);
    }
}
