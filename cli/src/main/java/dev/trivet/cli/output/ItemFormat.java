package dev.trivet.cli.output;

import java.util.List;

/**
 * The format of items of one type.
 *
 * @param type the class of the items, a vendor's model or a record, for JSON
 * @param columns the columns of the table
 * @param <T> the type of the items
 */
public record ItemFormat<T>(Class<T> type, List<Column<T>> columns) {}
