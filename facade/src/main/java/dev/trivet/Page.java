package dev.trivet;

import static java.util.Collections.unmodifiableList;

import com.squareup.moshi.JsonDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and its position.
 *
 * @param <T> the type of the items
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable String position;
    private final @Nullable String nextPosition;

    Page(List<T> items, @Nullable String position, @Nullable String nextPosition) {
        this.items = unmodifiableList(new ArrayList<>(items));
        this.position = position;
        this.nextPosition = nextPosition;
    }

    /**
     * Returns the page at {@code position}.
     *
     * @param nextPosition computes the next position, or throws {@link JsonDataException}
     * @throws ContractViolationException if the next position in the response is not valid
     */
    static <T> Page<T> of(List<T> items, @Nullable String position, Supplier<? extends @Nullable String> nextPosition) {
        try {
            return new Page<>(items, position, nextPosition.get());
        } catch (JsonDataException e) {
            String[] problemAndPath = String.valueOf(e.getMessage()).split(" at path ", 2);
            throw new ContractViolationException(
                    problemAndPath.length == 2 ? problemAndPath[1] : "$", problemAndPath[0]);
        }
    }

    /** Returns the items, unmodifiable. An empty page is not always the last. */
    public List<T> items() {
        return items;
    }

    /**
     * Returns the position of this page for {@link PagedIterable#startingAt}; null for the first
     * page.
     */
    public @Nullable String position() {
        return position;
    }

    /** Returns the position of the next page; null if this is the last one. */
    public @Nullable String nextPosition() {
        return nextPosition;
    }

    /** Returns a page with mapped items at the same position. */
    <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        List<R> mapped = new ArrayList<>(items.size());
        for (T item : items) {
            mapped.add(mapper.apply(item));
        }
        return new Page<>(mapped, position, nextPosition);
    }

    /** Returns the number of items, and whether the page is the last one. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items" + (nextPosition == null ? ", the last]" : "]");
    }
}
