package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Constraints;
import dev.trivet.client.Operation;
import dev.trivet.enzoic.model.ExposureAlert;
import java.security.MessageDigest;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Enzoic sends to your webhook: Enzoic, Exposure Alerts Service API, Webhooks.
 *
 * <ul>
 *   <li>It needs the webhook's key and secret, which are not those of the API, and no client.
 *   <li>Safe for use from many threads.
 *   <li>Nothing that it throws or shows holds anything personal.
 * </ul>
 */
public final class EnzoicWebhookReceiver {
    static final Operation OPERATION = new Operation("Enzoic", "receiveExposureAlert", true);

    private static final String SCHEME = "Basic ";

    /** Hashes are compared and not the credentials, so that not even their length shows in the time that it takes. */
    private final ByteString expected;

    private EnzoicWebhookReceiver(ByteString expected) {
        this.expected = expected;
    }

    /**
     * Returns a receiver of calls with these credentials, which Enzoic hands out when it registers the webhook.
     *
     * @throws IllegalArgumentException if one of the two is blank
     */
    public static EnzoicWebhookReceiver create(String hookKey, String hookSecret) {
        Constraints.notBlank("hookKey", requireNonNull(hookKey, "hookKey"));
        Constraints.notBlank("hookSecret", requireNonNull(hookSecret, "hookSecret"));
        return new EnzoicWebhookReceiver(
                ByteString.encodeUtf8(hookKey + ":" + hookSecret).sha256());
    }

    /**
     * Checks a call's credentials, and reads its alert. Members that are missing or unknown are no error.
     *
     * @param authorization the call's {@code Authorization} header, or null when there is none
     * @param body the call's body
     * @throws WebhookSignatureException if the call does not come from Enzoic; answer 401
     * @throws WebhookPayloadException if the body is no alert; answer 400
     */
    public ExposureAlert receive(@Nullable String authorization, String body) {
        requireNonNull(body, "body");
        checkSignature(authorization);
        return WebhookPayload.read(new Buffer().writeUtf8(body));
    }

    /** Does what {@link #receive(String, String)} does with a body of bytes, which are UTF-8. */
    public ExposureAlert receive(@Nullable String authorization, byte[] body) {
        requireNonNull(body, "body");
        checkSignature(authorization);
        return WebhookPayload.read(new Buffer().write(body));
    }

    private void checkSignature(@Nullable String authorization) {
        ByteString given = authorization == null ? null : credentials(authorization);
        if (given == null || !MessageDigest.isEqual(given.sha256().toByteArray(), expected.toByteArray())) {
            throw new WebhookSignatureException(Failure.unanswered(OPERATION, 0));
        }
    }

    /** Returns the decoded credentials, or null when there is no reading them. The scheme's case makes no difference. */
    private static @Nullable ByteString credentials(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ByteString.decodeBase64(
                        authorization.substring(SCHEME.length()).trim())
                : null;
    }

    /** Returns a text that hides the credentials. */
    @Override
    public String toString() {
        return "EnzoicWebhookReceiver[hidden]";
    }
}
