package dev.trivet.cli.listen;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Formats an alert for programs: a JSON object on one line, with the vendors' objects as they were
 * received.
 */
final class EnrichedAlertJson {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build();

    private EnrichedAlertJson() {}

    static String of(EnrichedAlert exposed) {
        AlertRecord alert = exposed.alert().kept();
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            writer.beginObject();
            writer.name("receivedAt").value(alert.receivedAt().toString());
            writer.name("date").value(alert.date() == null ? null : alert.date().toString());
            writer.name("exposureID").value(alert.exposureId());
            writer.name("username").value(exposed.alert().username());
            writer.name("usernameHash")
                    .value(alert.hash() == null ? null : alert.hash().hex());
            writer.name("employee");
            MOSHI.adapter(Employee.class).toJson(writer, exposed.employee());
            list(writer, "accounts", exposed.accounts(), MOSHI.adapter(Account.class));
            list(writer, "openFindings", exposed.openFindings(), MOSHI.adapter(Finding.class));
            writer.name("failures").beginArray();
            for (String failure : exposed.failures()) {
                writer.value(failure);
            }
            writer.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    private static <T> void list(JsonWriter writer, String name, @Nullable List<T> items, JsonAdapter<T> adapter)
            throws IOException {
        writer.name(name);
        if (items == null) {
            writer.nullValue();
            return;
        }
        writer.beginArray();
        for (T item : items) {
            adapter.toJson(writer, item);
        }
        writer.endArray();
    }
}
