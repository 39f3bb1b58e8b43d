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
    private final long size;
    private @Nullable Map<String, @Nullable Object> object;

    /**
     * Creates a body.
     *
     * @param size the number of bytes that were sent; of a body that is too large, the text is only the beginning
     */
    Content(@Nullable String type, String text, long size) {
        this.type = type;
        this.text = text;
        this.size = size;
    }

    /** Returns the number of bytes that were sent. */
    long size() {
        return size;
    }

    boolean isTooLarge() {
        return size > SandboxServer.MAX_BODY_BYTES;
    }

    String text() {
        return text;
    }

    /**
     * Returns the body as a JSON object.
     *
     * @throws Refusal if the body is missing or no JSON object, or the content type is not JSON
     */
    Map<String, @Nullable Object> object() {
        if (text.isEmpty()) {
            throw new Refusal(400, "The request body is missing");
        }
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

    /**
     * Returns the body as JSON of any kind.
     *
     * @throws Refusal if the content type is not JSON, or the body no JSON
     */
    @Nullable
    Object json() {
        requireJson();
        try {
            return Json.read(text);
        } catch (IOException | JsonDataException notJson) {
            throw new Refusal(400, "The request body is not valid JSON");
        }
    }

    // Json.read makes objects with string keys only.
    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> read() {
        if (json() instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new Refusal(400, "The request body must be a JSON object");
    }

    /**
     * Checks the content type.
     *
     * @throws Refusal if it is not JSON
     */
    void requireJson() {
        MediaType mediaType = type == null ? null : MediaType.parse(type);
        if (mediaType == null
                || !mediaType.type().equals("application")
                || !mediaType.subtype().equals("json")) {
            throw new Refusal(415, "Content-Type must be application/json");
        }
    }
}
