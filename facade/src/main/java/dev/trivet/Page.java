package dev.trivet;

import static java.util.Collections.unmodifiableList;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where it stands in it.
 *
 * @param <T> what the list holds
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

    /** Returns the items, unmodifiable. An empty page may well be followed by another. */
    public List<T> items() {
        return items;
    }

    /** Returns where this page begins, to be kept for {@link PagedIterable#startingAt}; null for the first page. */
    public @Nullable String position() {
        return position;
    }

    /** Returns where the next page begins; null when this is the last one. */
    public @Nullable String nextPosition() {
        return nextPosition;
    }

    /** Returns a page in the same place with other items. */
    <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        List<R> mapped = new ArrayList<>(items.size());
        for (T item : items) {
            mapped.add(mapper.apply(item));
        }
        return new Page<>(mapped, position, nextPosition);
    }

    /** Returns how many items there are, and nothing of what they are. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items" + (nextPosition == null ? ", the last]" : "]");
    }
}
