package dev.trivet.cli.output;

import java.util.List;

/**
 * The format of items of one type.
 *
 * @param type a vendor's model or a record, which is printed as JSON
 * @param columns the columns of the table
 * @param <T> the items
 */
public record ItemFormat<T>(Class<T> type, List<Column<T>> columns) {}
