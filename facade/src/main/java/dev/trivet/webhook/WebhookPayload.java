package dev.trivet.webhook;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.trivet.enzoic.model.EnzoicJsonAdapterFactory;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Source;

/** Reads the body of a webhook request. Its exceptions do not quote the body. */
final class WebhookPayload {
    private static final JsonAdapter<ExposureAlert> ADAPTER = adapter();
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
    private static final long MAX_BYTES = 1024 * 1024;
    private static final String WRONG_FORMAT = "not in the documented format";
    /** The documented properties. Any other name in a path may contain personal data. */
    private static final Pattern SHOWN_PATH = Pattern.compile("\\$\\.(?:date|exposureID|username|usernameHash)");

    private WebhookPayload() {}

    /**
     * Returns the generated adapter without Moshi's lookup, which would keep Moshi's adapters for
     * reflection in a shrunk app.
     */
    @SuppressWarnings("unchecked") // The factory returns the adapter of the requested class.
    private static JsonAdapter<ExposureAlert> adapter() {
        JsonAdapter<?> adapter = EnzoicJsonAdapterFactory.webhooks(ExposureAlert.class);
        return (JsonAdapter<ExposureAlert>) requireNonNull(adapter, "adapter").nullSafe();
    }

    static ExposureAlert read(Buffer body) {
        if (body.size() > MAX_BYTES) {
            throw failure("larger than 1 MiB", "$");
        }
        // A second buffer, because searching a large buffer directly is slow.
        BufferedSource source = Okio.buffer((Source) body);
        JsonReader reader = JsonReader.of(source);
        try {
            if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
                source.skip(BYTE_ORDER_MARK.size());
            }
            ExposureAlert alert = ADAPTER.fromJson(reader);
            // peek() fails if the JSON is followed by other characters.
            if (alert == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw failure(WRONG_FORMAT, "$");
            }
            return alert;
        } catch (JsonDataException e) {
            throw failure(WRONG_FORMAT, reader.getPath());
        } catch (IOException e) {
            throw failure("not valid JSON", reader.getPath());
        }
    }

    private static WebhookPayloadException failure(String problem, String path) {
        String shown = SHOWN_PATH.matcher(path).matches() ? path : "$";
        return new WebhookPayloadException(shown, problem);
    }
}
