package dev.trivet.cli.push;

import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import java.util.List;
import java.util.Locale;

/**
 * The labels of an app, or the groups of an employee, after a change.
 *
 * @param id whose they are
 * @param names all of them
 */
record Names(String id, List<String> names) {

    /** Returns how they are shown under {@code title}, the member's name in JSON. */
    static ItemFormat<Names> layout(String title) {
        return new ItemFormat<>(
                List.of(new Column<>("ID", Names::id), new Column<>(title.toUpperCase(Locale.ROOT), Names::names)),
                (json, names) -> {
                    json.beginObject().name("id").value(names.id()).name(title).beginArray();
                    for (String name : names.names()) {
                        json.value(name);
                    }
                    json.endArray().endObject();
                });
    }
}
