package dev.trivet;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.trivet.enzoic.model.EnzoicJsonAdapterFactory;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;

/** Reads the body of a webhook call, and tells what is wrong with it in words that quote nothing of it. */
final class WebhookPayload {
    private static final JsonAdapter<ExposureAlert> ADAPTER =
            new Moshi.Builder().add(new EnzoicJsonAdapterFactory()).build().adapter(ExposureAlert.class);
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
    /** A top member's name as the document writes them. Anything else in a path may be somebody's data. */
    private static final Pattern MEMBER = Pattern.compile("\\$\\.[A-Za-z]{1,40}");

    private WebhookPayload() {}

    static ExposureAlert read(Buffer body) {
        JsonReader reader = JsonReader.of(body);
        try {
            if (body.rangeEquals(0, BYTE_ORDER_MARK)) {
                body.skip(BYTE_ORDER_MARK.size());
            }
            ExposureAlert alert = ADAPTER.fromJson(reader);
            if (alert == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw failure("something follows the alert", "$");
            }
            return alert;
        } catch (JsonDataException e) {
            throw failure("it is not of the documented shape", reader.getPath());
        } catch (IOException e) {
            throw failure("it is no valid JSON", reader.getPath());
        }
    }

    private static WebhookPayloadException failure(String problem, String path) {
        Matcher member = MEMBER.matcher(path);
        return new WebhookPayloadException(
                Failure.unanswered(EnzoicWebhookReceiver.OPERATION, 0),
                member.lookingAt() ? member.group() : "$",
                problem);
    }
}
