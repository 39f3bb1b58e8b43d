package dev.trivet.sandbox.server;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The body of a request. A JSON object is parsed on first use. */
public final class RequestBody {

    private final @Nullable String type;
    private final String content;
    private final long size;
    private @Nullable Map<String, @Nullable Object> object;

    /**
     * Creates a body.
     *
     * @param type the content type
     * @param content the body, or its beginning if the body is too large
     * @param size the number of bytes received
     */
    public RequestBody(@Nullable String type, String content, long size) {
        this.type = type;
        this.content = content;
        this.size = size;
    }

    /** Returns the number of bytes received. */
    public long size() {
        return size;
    }

    boolean isTooLarge() {
        return size > SandboxServer.MAX_BODY_BYTES;
    }

    /** Returns the body as a string, or an empty string if there is no body. */
    public String content() {
        return content;
    }

    /**
     * Returns the body as a JSON object.
     *
     * @throws HttpError 400 if the body is missing or not a JSON object, 415 if the content type is
     *     not JSON
     */
    public Map<String, @Nullable Object> object() {
        if (content.isEmpty()) {
            throw new HttpError(400, "The request body is missing");
        }
        if (object == null) {
            if (!(json() instanceof Map<?, ?> map)) {
                throw new HttpError(400, "The request body must be a JSON object");
            }
            object = Json.object(map);
        }
        return object;
    }

    /**
     * Returns a required string property.
     *
     * @throws HttpError 400 if the property is missing or not a string, and as for {@link #object}
     */
    public String string(String name) {
        if (object().get(name) instanceof String value) {
            return value;
        }
        throw new HttpError(400, name + " must be a string");
    }

    /** Returns whether the body is a JSON object with this property. */
    public boolean has(String name) {
        try {
            return object().containsKey(name);
        } catch (HttpError unreadable) {
            return false;
        }
    }

    /**
     * Returns the body as any JSON value.
     *
     * @throws HttpError 400 if the body is not JSON, 415 if the content type is not JSON
     */
    public @Nullable Object json() {
        requireJson();
        try {
            return Json.read(content);
        } catch (IOException | JsonDataException notJson) {
            throw new HttpError(400, "The request body is not valid JSON");
        }
    }

    /**
     * Checks the content type.
     *
     * @throws HttpError 415 if it is not JSON
     */
    public void requireJson() {
        MediaType mediaType = type == null ? null : MediaType.parse(type);
        if (mediaType == null
                || !mediaType.type().equals("application")
                || !mediaType.subtype().equals("json")) {
            throw new HttpError(415, "Content-Type must be application/json");
        }
    }
}
