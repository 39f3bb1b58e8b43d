package dev.trivet.errors;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the message in an error body. The vendors hardly document its format: it may be JSON, plain
 * text, HTML or empty.
 */
final class ErrorBody {
    private static final String[] PROPERTIES = {"message", "detail", "error", "status", "code"};
    /** The number of characters that are considered. */
    private static final int MAX_LENGTH = 65_536;
    /** Takes linear time, because no part of it matches beyond the next tag. */
    static final Pattern TITLE = Pattern.compile("(?is)<title[^<>]*>([^<]*)</title>");

    private static final Pattern EMPTY = Pattern.compile("|null|\\{\\s*\\}|\\[\\s*\\]");

    private ErrorBody() {}

    /** Returns the part of {@code body} that is considered. */
    static String cut(String body) {
        return body.substring(0, Math.min(body.length(), MAX_LENGTH));
    }

    /** Returns the vendor's message, not yet redacted, or null if there is none. */
    static @Nullable String message(String body) {
        String trimmed = body.trim();
        if (trimmed.startsWith("<")) {
            Matcher title = TITLE.matcher(trimmed);
            return title.find() ? title.group(1) : null;
        }
        String message = messageIn(json(trimmed));
        return message == null && !EMPTY.matcher(trimmed).matches() ? trimmed : message;
    }

    /** Returns the JSON value of {@code text}, or null if it is not JSON. */
    static @Nullable Object json(String text) {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
        try {
            return reader.peek() == JsonReader.Token.NULL ? null : JsonAdapters.FREE_FORM.fromJson(reader);
        } catch (IOException | JsonDataException notJson) {
            return null;
        }
    }

    private static @Nullable String messageIn(@Nullable Object value) {
        if (value instanceof Map) {
            return messageInProperties((Map<?, ?>) value);
        }
        if (value instanceof List) {
            List<?> items = (List<?>) value;
            return items.isEmpty() ? null : messageIn(items.get(0));
        }
        if (value instanceof String && !((String) value).trim().isEmpty()) {
            return (String) value;
        }
        return value instanceof Number ? value.toString() : null;
    }

    private static @Nullable String messageInProperties(Map<?, ?> object) {
        for (String property : PROPERTIES) {
            String message = messageIn(object.get(property));
            if (message != null) {
                return message;
            }
        }
        return null;
    }
}
