package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.ListPage;
import dev.trivet.client.Operation;
import dev.trivet.client.PageQuery;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;

/**
 * The operations that most resources of Push Security have in common: listing items with filters,
 * and fetching a single item.
 *
 * @param <T> the type of the items
 * @param <Q> the type of the query
 */
public abstract class PushResource<T, Q extends PageQuery<Q>> {
    final CallExecutor calls;
    private final Operation list;
    private final Q unfiltered;
    private final Function<Q, Single<? extends ListPage<T>>> listApi;
    private final Operation get;
    private final Function<String, Single<T>> getApi;

    /**
     * Creates the operations of a resource.
     *
     * @param unfiltered the query without filters
     */
    PushResource(
            CallExecutor calls,
            Operation list,
            Q unfiltered,
            Function<Q, Single<? extends ListPage<T>>> listApi,
            Operation get,
            Function<String, Single<T>> getApi) {
        this.calls = calls;
        this.list = list;
        this.unfiltered = unfiltered;
        this.listApi = listApi;
        this.get = get;
        this.getApi = getApi;
    }

    /** Lists all items. */
    @CheckReturnValue
    public final PagedIterable<T> list() {
        return list(unfiltered);
    }

    /** Lists the items that match {@code query}, from its offset on; its limit is the page size. */
    @CheckReturnValue
    public final PagedIterable<T> list(Q query) {
        return new PagedIterable<>(calls, new QueryPager<>(calls, list, requireNonNull(query, "query"), listApi));
    }

    /**
     * Fetches a single item.
     *
     * @param id the item's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public final ApiCall<T> get(String id) {
        return calls.call(get, getApi.apply(Arguments.id(id)));
    }
}
