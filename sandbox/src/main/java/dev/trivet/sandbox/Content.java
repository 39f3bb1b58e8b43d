package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The body of a request. It is read as JSON once, when it is asked for. */
final class Content {

    private final @Nullable String type;
    private final String text;
    private @Nullable Map<String, @Nullable Object> object;

    Content(@Nullable String type, String text) {
        this.type = type;
        this.text = text;
    }

    /**
     * Returns the body as a JSON object.
     *
     * @throws Refusal if the body is missing or no JSON object, or the content type is not JSON
     */
    Map<String, @Nullable Object> object() {
        if (object == null) {
            object = read();
        }
        return object;
    }

    /**
     * Returns a member that must be there and be a text.
     *
     * @throws Refusal if the body is no JSON object, or the member is missing or no text
     */
    String text(String name) {
        if (object().get(name) instanceof String text) {
            return text;
        }
        throw new Refusal(400, name + " must be a string");
    }

    /** Says whether the body is a JSON object with this member. A body that cannot be read is not. */
    boolean hasMember(String name) {
        try {
            return object().containsKey(name);
        } catch (Refusal unreadable) {
            return false;
        }
    }

    // Json.read makes objects with string keys only.
    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> read() {
        if (text.isEmpty()) {
            throw new Refusal(400, "The request body is missing");
        }
        if (!isJson()) {
            throw new Refusal(415, "Content-Type must be application/json");
        }
        try {
            if (Json.read(text) instanceof Map<?, ?> map) {
                return (Map<String, @Nullable Object>) map;
            }
        } catch (IOException | JsonDataException notJson) {
            throw new Refusal(400, "The request body is not valid JSON");
        }
        throw new Refusal(400, "The request body must be a JSON object");
    }

    private boolean isJson() {
        MediaType mediaType = type == null ? null : MediaType.parse(type);
        return mediaType != null
                && mediaType.type().equals("application")
                && mediaType.subtype().equals("json");
    }
}
