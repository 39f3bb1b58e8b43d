package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.client.PageQuery;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;

/**
 * The calls that most resources of Push Security have: a list with filters, and single items.
 *
 * @param <T> what the list holds
 * @param <Q> the filters
 */
public abstract class PushResource<T, Q extends PageQuery<Q>> {
    final CallExecutor calls;
    private final OffsetList<T, Q> list;
    private final Operation get;
    private final Function<String, Single<T>> item;

    PushResource(CallExecutor calls, OffsetList<T, Q> list, Operation get, Function<String, Single<T>> item) {
        this.calls = calls;
        this.list = list;
        this.get = get;
        this.item = item;
    }

    /** Lists everything. */
    @CheckReturnValue
    public final PagedIterable<T> list() {
        return list.all(calls);
    }

    /** Lists what {@code query} describes, starting at its offset; its limit is the page size. */
    @CheckReturnValue
    public final PagedIterable<T> list(Q query) {
        return list.of(calls, requireNonNull(query, "query"));
    }

    /**
     * Fetches a single item.
     *
     * @param id the item's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public final ApiCall<T> get(String id) {
        return calls.call(get, item.apply(Arguments.id(id)));
    }
}
