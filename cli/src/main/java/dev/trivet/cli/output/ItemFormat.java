package dev.trivet.cli.output;

import java.util.List;

/**
 * How items of one type are shown.
 *
 * @param type a vendor's model or a record, as JSON for programs
 * @param columns a table for people
 * @param <T> the items
 */
public record ItemFormat<T>(Class<T> type, List<Column<T>> columns) {}
