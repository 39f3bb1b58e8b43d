package dev.trivet.errors;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.trivet.client.JsonAdapters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the message in the body of an error, which no vendor documents: JSON, text, HTML or
 * nothing.
 */
final class ErrorBody {
    private static final String[] MEMBERS = {"message", "detail", "error", "status", "code"};
    /** The number of characters that are considered. */
    private static final int MAX_LENGTH = 65_536;
    /** It reads each character at most twice, because no part of it reads past another tag. */
    static final Pattern TITLE = Pattern.compile("(?is)<title[^<>]*>([^<]*)</title>");

    private static final Pattern EMPTY = Pattern.compile("|null|\\{\\s*\\}|\\[\\s*\\]");

    private ErrorBody() {}

    /** Returns the part of {@code body} that is considered. */
    static String cut(String body) {
        return body.length() <= MAX_LENGTH ? body : body.substring(0, MAX_LENGTH);
    }

    /** Returns the vendor's words, not yet fit for logs, or null if there are none. */
    static @Nullable String message(String body) {
        String text = body.trim();
        if (text.startsWith("<")) {
            Matcher title = TITLE.matcher(text);
            return title.find() ? title.group(1) : null;
        }
        String message = words(json(text));
        return message == null && !EMPTY.matcher(text).matches() ? text : message;
    }

    /** Returns {@code text} as JSON, or null where it is none. */
    static @Nullable Object json(String text) {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
        try {
            return reader.peek() == JsonReader.Token.NULL ? null : JsonAdapters.FREE_FORM.fromJson(reader);
        } catch (IOException | JsonDataException notJson) {
            return null;
        }
    }

    private static @Nullable String words(@Nullable Object value) {
        if (value instanceof Map) {
            return wordsOfMembers((Map<?, ?>) value);
        }
        if (value instanceof List) {
            List<?> items = (List<?>) value;
            return items.isEmpty() ? null : words(items.get(0));
        }
        if (value instanceof String && !((String) value).trim().isEmpty()) {
            return (String) value;
        }
        return value instanceof Number ? value.toString() : null;
    }

    private static @Nullable String wordsOfMembers(Map<?, ?> members) {
        for (String member : MEMBERS) {
            String words = words(members.get(member));
            if (words != null) {
                return words;
            }
        }
        return null;
    }
}
