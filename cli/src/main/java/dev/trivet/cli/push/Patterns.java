package dev.trivet.cli.push;

import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;

/** How a blocked URL pattern is shown. */
final class Patterns {
    static final ItemFormat<String> LAYOUT = new ItemFormat<>(
            List.of(new Column<>("PATTERN", pattern -> pattern)),
            (json, pattern) -> json.beginObject().name("pattern").value(pattern).endObject());

    private Patterns() {}
}
