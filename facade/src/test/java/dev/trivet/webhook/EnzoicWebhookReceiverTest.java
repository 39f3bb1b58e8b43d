package dev.trivet.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.EmailHash;
import dev.trivet.Fixtures;
import dev.trivet.client.internal.Environment;
import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.Credentials;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnzoicWebhookReceiverTest {
    private static final String BASIC = Credentials.basic("hook-key", "hook-secret");
    /** The example in the vendor's documentation, with a missing comma added. */
    private static final String ALERT = "{ \"username\": \"sample@email.tst\","
            + " \"usernameHash\": \"de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814\","
            + " \"date\": \"2017-01-17T04:51:05.1915231Z\", \"exposureID\": \"583d32144d6db21a908faa11\" }";

    private final EnzoicWebhookReceiver receiver = EnzoicWebhookReceiver.create("hook-key", "hook-secret");

    @Test
    void receive_vendorExample_returnsAlert() {
        ExposureAlert alert = receiver.receive(BASIC, ALERT);
        assertThat(alert.getUsername()).isEqualTo("sample@email.tst");
        assertThat(alert.getUsernameHash())
                .isEqualTo(EmailHash.of("sample@email.tst").hex());
        assertThat(alert.getDate().value()).isEqualTo(Instant.parse("2017-01-17T04:51:05.191523100Z"));
        assertThat(alert.getExposureId()).isEqualTo("583d32144d6db21a908faa11");
        assertThat(receiver.receive(BASIC, ALERT.getBytes(UTF_8))).isEqualTo(alert);
        assertThat(receiver.receive(BASIC, "\ufeff" + ALERT)).isEqualTo(alert);
    }

    @Test
    void receive_undocumentedProperties_areKeptAndHidden() {
        ExposureAlert alert = receiver.receive(
                BASIC,
                "{\"username\":\"carol@example.com\",\"plaintextPassword\":\"hunter2\",\"customData\":{\"team\":7}}");
        assertThat(alert.getUnknownProperties()).containsEntry("plaintextPassword", "hunter2");
        assertThat(alert.toString()).doesNotContain("hunter2").doesNotContain("carol");
    }

    @Test
    void receive_propertyMissingOrUnparsable_hasNoValue() {
        assertThat(receiver.receive(BASIC, "{}").hasUsernameProperty()).isFalse();
        assertThat(receiver.receive(BASIC, "{\"username\":null,\"date\":\"soon\"}")
                        .getDate()
                        .value())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "BASIC", "bAsIc "})
    void receive_schemeInAnyCase_isAccepted(String scheme) {
        assertThat(receiver.receive(scheme + BASIC.substring(5), ALERT)).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic a",
                "Basic ====",
                "Basic aG9vay1rZXk=",
                "Basic é",
                "Bearer aG9vay1rZXk6aG9vay1zZWNyZXQ=",
                "aG9vay1rZXk6aG9vay1zZWNyZXQ=",
                "hook-key:hook-secret"
            })
    void receive_missingOrMalformedCredentials_isRejected(@Nullable String authorization) {
        assertRejected(receiver, authorization);
    }

    @ParameterizedTest
    @CsvSource({"hook-key, hook-secre", "hook-key, hook-secret2", "Hook-key, hook-secret", "hook-secret, hook-key"})
    void receive_otherCredentials_isRejected(String key, String secret) {
        assertRejected(receiver, Credentials.basic(key, secret));
    }

    @Test
    void receive_wrongCredentialsAndBody_checksCredentialsFirst() {
        assertThatExceptionOfType(WebhookAuthenticationException.class).isThrownBy(() -> receiver.receive(null, "{"));
        assertThatExceptionOfType(WebhookAuthenticationException.class)
                .isThrownBy(() -> receiver.receive(null, ALERT.getBytes(UTF_8)));
    }

    @Test
    void receive_nullBody_isRejected() {
        assertThatNullPointerException()
                .isThrownBy(() -> receiver.receive(null, (byte[]) null))
                .withMessage("body");
        assertThatNullPointerException()
                .isThrownBy(() -> receiver.receive(null, (String) null))
                .withMessage("body");
    }

    @Test
    void receive_nonAsciiCredentials_areDecodedAsUtf8() {
        EnzoicWebhookReceiver nonAscii = EnzoicWebhookReceiver.create("schlüssel", "geheimß");
        assertThat(nonAscii.receive(Credentials.basic("schlüssel", "geheimß", UTF_8), ALERT))
                .isNotNull();
        assertRejected(nonAscii, Credentials.basic("schlüssel", "geheimß", ISO_8859_1));
    }

    @Test
    void receive_bodyOverOneMebibyte_isRejected() {
        String allowed = ALERT + " ".repeat(1024 * 1024 - ALERT.getBytes(UTF_8).length);
        assertThat(receiver.receive(BASIC, allowed)).isNotNull();

        assertThatExceptionOfType(WebhookPayloadException.class)
                .isThrownBy(() -> receiver.receive(BASIC, allowed + " "))
                .withMessageContaining("larger than 1 MiB");
    }

    @Test
    void receive_exampleWithoutComma_reportsThePathOnly() {
        String broken = ALERT.replace("Z\",", "Z\"");
        WebhookPayloadException failure =
                catchThrowableOfType(WebhookPayloadException.class, () -> receiver.receive(BASIC, broken));
        assertThat(failure)
                .hasMessage("Enzoic webhook: malformed payload: not valid JSON, at or near $.date")
                .hasNoCause();
        assertThat(failure.path()).isEqualTo("$.date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|$|not valid JSON",
                "carol|$|not valid JSON",
                "null|$|documented format",
                "[]|$|documented format",
                "{\"username\":17}|$.username|documented format",
                "{\"carol@example.com\":}|$|not valid JSON",
                "{\"customData\":{\"carol@example.com\":}}|$|not valid JSON",
                "{\"carol.smith\":}|$|not valid JSON",
                "{\"date.carol\":}|$|not valid JSON",
                "{} carol|$|not valid JSON",
                "{}{}|$|not valid JSON",
                "{\"username\":\"car|$.username|not valid JSON",
            })
    void receive_notAnAlert_reportsThePathOnly(String body, String path, String problem) {
        WebhookPayloadException failure =
                catchThrowableOfType(WebhookPayloadException.class, () -> receiver.receive(BASIC, body));
        assertThat(failure.path()).isEqualTo(path);
        assertThat(failure)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("carol")
                .hasNoCause();
    }

    @Test
    void receive_deepNesting_isRejected() {
        String deep = "{\"a\":" + "[".repeat(100_000);
        assertThatExceptionOfType(WebhookPayloadException.class).isThrownBy(() -> receiver.receive(BASIC, deep));
    }

    @Test
    void create_blank_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> EnzoicWebhookReceiver.create(" ", "hook-secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> EnzoicWebhookReceiver.create("hook-key", ""));
    }

    @Test
    void toString_receiver_hidesTheCredentials() {
        assertThat(receiver).hasToString("EnzoicWebhookReceiver[hidden]");
    }

    @Property
    void receive_anyCredentials_acceptsOnlyTheConfigured(
            @ForAll String anyKey, @ForAll String anySecret, @ForAll String other) {
        // The prefixes ensure that neither is blank.
        String key = "k" + anyKey;
        String secret = "s" + anySecret;
        EnzoicWebhookReceiver configured = EnzoicWebhookReceiver.create(key, secret);
        assertThat(configured.receive(basic(key + ":" + secret), "{}")).isNotNull();
        Assume.that(!ByteString.encodeUtf8(other).equals(ByteString.encodeUtf8(key + ":" + secret)));
        assertRejected(configured, basic(other));
        assertRejected(configured, other);
    }

    @Test
    void from_environment_credentialsAreUsed() {
        Environment environment =
                Environment.of(Map.of("ENZOIC_WEBHOOK_KEY", "hook-key", "ENZOIC_WEBHOOK_SECRET", "hook-secret")::get);
        assertThat(EnzoicWebhookReceiver.from(environment).receive(BASIC, ALERT))
                .isNotNull();
    }

    @Test
    void from_variablesNotSet_allAreNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EnzoicWebhookReceiver.from(Environment.of(name -> null)))
                .withMessage("ENZOIC_WEBHOOK_KEY and ENZOIC_WEBHOOK_SECRET are not set.");
    }

    @Test
    void serialize_payloadException_keepsThePath() throws Exception {
        assertThat(Fixtures.serializedCopy(new WebhookPayloadException("$.date", "not valid JSON")))
                .hasMessage("Enzoic webhook: malformed payload: not valid JSON, at or near $.date")
                .returns("$.date", WebhookPayloadException::path);
    }

    private static String basic(String credentials) {
        return "Basic " + ByteString.encodeUtf8(credentials).base64();
    }

    private static void assertRejected(EnzoicWebhookReceiver receiver, @Nullable String authorization) {
        assertThatExceptionOfType(WebhookAuthenticationException.class)
                .isThrownBy(() -> receiver.receive(authorization, ALERT))
                .withMessage("Enzoic webhook: the request does not have the webhook's credentials")
                .withNoCause();
    }
}
