package dev.trivet.client;

import org.jspecify.annotations.Nullable;

/**
 * The query of a paged list. The position of a page is an offset, a cursor or a page number.
 *
 * <pre>{@code
 * ListEmployeesQuery query = ListEmployeesQuery.builder().build();
 * String position = query.position();
 * do {
 *     EmployeePage page = api.listEmployees(query).blockingGet();
 *     page.getItems().forEach(System.out::println);
 *     position = page.nextPosition(position);
 *     query = position == null ? query : query.withPosition(position);
 * } while (position != null);
 * }</pre>
 *
 * @param <Q> the generated query type
 */
public interface PageQuery<Q extends PageQuery<Q>> extends QueryParameters {
    /**
     * Returns the position of the requested page, or null if the query has none, which requests the
     * first page.
     */
    @Nullable
    String position();

    /**
     * Returns a copy that requests the page at {@code position}.
     *
     * @throws IllegalArgumentException if the vendor does not accept the position
     */
    Q withPosition(String position);

    /**
     * Returns the position of the list's first page if positions are numbers: 0 for an offset, 1
     * for a page number. Null if they are opaque, as cursors are.
     */
    default @Nullable String firstPosition() {
        return null;
    }
}
