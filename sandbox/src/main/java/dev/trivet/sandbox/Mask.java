package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Shows a request's form and hides what it says: addresses, hashes and secrets travel in texts, and names do not look like
 * them. Numbers and truth values are shown.
 */
final class Mask {

    /** Stands for what is hidden. */
    private static final String HIDDEN = "***";

    /** A body of a thousand hashes says no more than one of ten. */
    private static final int MAX_LENGTH = 500;

    /** Reading a huge body takes longer than answering it. */
    private static final int MAX_READ = 100_000;

    private static final Set<String> SHOWN =
            Set.of("limit", "offset", "pageSize", "licensed", "chatopsEnabled", "domains");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_.-]{0,40}");

    private Mask() {}

    /** Returns the path and the query, both with {@code ***} for what may not be shown. */
    static String path(HttpUrl url) {
        StringBuilder path = new StringBuilder();
        for (String segment : url.pathSegments()) {
            path.append('/').append(SEGMENT.matcher(segment).matches() ? segment : HIDDEN);
        }
        char separator = '?';
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            String value = SHOWN.contains(name) ? url.queryParameterValue(i) : HIDDEN;
            path.append(separator).append(name(name)).append('=').append(value);
            separator = '&';
        }
        return path.toString();
    }

    /** Returns a body with {@code ***} in place of its texts, cut off when it is long, or null when it is huge or no JSON. */
    static @Nullable String body(String text) {
        if (text.length() > MAX_READ) {
            return null;
        }
        try {
            String json = Json.write(masked(Json.read(text)));
            return json.length() <= MAX_LENGTH ? json : json.substring(0, MAX_LENGTH) + "…";
        } catch (IOException | JsonDataException notJson) {
            return null;
        }
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(name(String.valueOf(name)), masked(member)));
            return members;
        }
        if (value instanceof List<?> array) {
            return array.stream().limit(MAX_LENGTH).map(Mask::masked).toList();
        }
        return value instanceof String ? HIDDEN : value;
    }

    /** Returns a name, or {@code ***} when it does not look like one. */
    static String name(String name) {
        return NAME.matcher(name).matches() ? name : HIDDEN;
    }
}
