package dev.trivet.webhook;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.Environment;
import dev.trivet.enzoic.model.ExposureAlert;
import java.security.MessageDigest;
import java.util.List;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Receives the alerts that Enzoic sends to your webhook: Enzoic, Exposure Alerts Service API,
 * Webhooks.
 *
 * <ul>
 *   <li>A receiver needs the webhook's key and secret, which differ from those of the API. It does
 *       not need a client.
 *   <li>It is safe for use by multiple threads.
 *   <li>Its exceptions and its {@code toString} contain no personal data.
 * </ul>
 */
public final class EnzoicWebhookReceiver {
    /** The environment variable of the webhook's key. */
    public static final String KEY_VARIABLE = "ENZOIC_WEBHOOK_KEY";

    /** The environment variable of the webhook's secret. */
    public static final String SECRET_VARIABLE = "ENZOIC_WEBHOOK_SECRET";

    private static final String SCHEME = "Basic ";

    /**
     * The hash of the credentials. Hashes are compared, so that the time does not depend on the
     * length of the credentials.
     */
    private final ByteString expected;

    private EnzoicWebhookReceiver(ByteString expected) {
        this.expected = expected;
    }

    /**
     * Returns a receiver of requests with these credentials, which Enzoic issues when it registers
     * the webhook.
     *
     * @throws IllegalArgumentException if one of the two is blank
     */
    public static EnzoicWebhookReceiver create(String webhookKey, String webhookSecret) {
        Constraints.notBlank("webhookKey", requireNonNull(webhookKey, "webhookKey"));
        Constraints.notBlank("webhookSecret", requireNonNull(webhookSecret, "webhookSecret"));
        return new EnzoicWebhookReceiver(
                ByteString.encodeUtf8(webhookKey + ":" + webhookSecret).sha256());
    }

    /**
     * Returns a receiver of requests with the credentials in the environment variables
     * {@value #KEY_VARIABLE} and {@value #SECRET_VARIABLE}. A blank value counts as not set.
     *
     * @throws IllegalStateException if one of the two is not set; the message names each that is
     *     missing
     */
    public static EnzoicWebhookReceiver fromEnv() {
        return from(Environment.ofProcess());
    }

    static EnzoicWebhookReceiver from(Environment environment) {
        List<String> credentials = environment.require(KEY_VARIABLE, SECRET_VARIABLE);
        return create(credentials.get(0), credentials.get(1));
    }

    /**
     * Checks a request's credentials, and reads its alert. Missing and unknown properties are not
     * an error.
     *
     * @param authorization the request's {@code Authorization} header, or null if there is none
     * @param body the request's body, of at most 1 MiB
     * @throws WebhookAuthenticationException if the request does not have the webhook's
     *     credentials; respond with 401
     * @throws WebhookPayloadException if the body is not an alert; respond with 400
     */
    public ExposureAlert receive(@Nullable String authorization, String body) {
        requireNonNull(body, "body");
        authenticate(authorization);
        return WebhookPayload.read(new Buffer().writeUtf8(body));
    }

    /** Receives a body of UTF-8 bytes, like {@link #receive(String, String)}. */
    public ExposureAlert receive(@Nullable String authorization, byte[] body) {
        requireNonNull(body, "body");
        authenticate(authorization);
        return WebhookPayload.read(new Buffer().write(body));
    }

    private void authenticate(@Nullable String authorization) {
        ByteString given = authorization == null ? null : credentials(authorization);
        if (given == null || !MessageDigest.isEqual(given.sha256().toByteArray(), expected.toByteArray())) {
            throw new WebhookAuthenticationException();
        }
    }

    /**
     * Returns the decoded credentials, or null if they cannot be read. The case of the scheme is
     * ignored.
     */
    private static @Nullable ByteString credentials(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ByteString.decodeBase64(
                        authorization.substring(SCHEME.length()).trim())
                : null;
    }

    /** Returns a string without the credentials. */
    @Override
    public String toString() {
        return "EnzoicWebhookReceiver[hidden]";
    }
}
