package dev.trivet.enzoic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.trivet.client.internal.Environment;
import dev.trivet.enzoic.model.DomainSubscriptionRequest;
import dev.trivet.enzoic.model.EnzoicJsonAdapterFactory;
import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import dev.trivet.enzoic.model.UserSubscriptionPage;
import dev.trivet.enzoic.model.UserSubscriptionRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnzoicClientTest {
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new EnzoicJsonAdapterFactory()).build();

    private final MockWebServer server = new MockWebServer();
    private EnzoicClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = EnzoicClient.builder()
                .credentials("key", "secret-é")
                .baseUrl(server.url("/v1").toString())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.shutdown();
    }

    @Test
    void subscribeUsers_created_isCounted() throws Exception {
        respond(201, "{\"added\": 1.0, \"alreadyExisted\": 0}");

        SubscriptionsAdded added =
                client.userSubscriptions().subscribeUsers(users(HASH)).blockingGet();

        assertThat(added.getAdded()).isEqualTo(1);
        assertThat(added.getAlreadyExisted()).isZero();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getPath()).isEqualTo("/v1/alert-subscriptions");
        assertThat(request.getHeader("Authorization")).isEqualTo(Credentials.basic("key", "secret-é", UTF_8));
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"usernameHashes\":[\"" + HASH + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void unsubscribeDomains_anySuccess_isCounted(int status) throws Exception {
        respond(status, "{\"deleted\": 2, \"notFound\": 1}");

        SubscriptionsRemoved removed = client.domainSubscriptions()
                .unsubscribeDomains(DomainSubscriptionRequest.builder()
                        .domains(Collections.singletonList("enzoic.com"))
                        .build())
                .blockingGet();

        assertThat(removed.getDeleted()).isEqualTo(2);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"domains\":[\"enzoic.com\"]}");
    }

    @Test
    void listSubscriptions_samePath_differInTheQuery() throws Exception {
        respond(200, "{\"usernameHashes\": [\"" + HASH + "\"], \"pagingToken\": \"t\"}");
        respond(200, "{\"domains\": [\"enzoic.com\"]}");

        UserSubscriptionPage users = client.userSubscriptions()
                .listUserSubscriptions(ListUserSubscriptionsQuery.builder().build())
                .blockingGet();
        client.domainSubscriptions()
                .listDomainSubscriptions(
                        ListDomainSubscriptionsQuery.builder().pageSize(10).build())
                .blockingGet();

        assertThat(users.getItems()).containsExactly(HASH);
        assertThat(users.getPagingToken()).isEqualTo("t");
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/alert-subscriptions");
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/alert-subscriptions?domains=1&pageSize=10");
    }

    @Test
    void userPage_numericPagingToken_isReadAsString() throws Exception {
        String page = "{\"usernameHashes\": [], \"pagingToken\": %s}";

        assertThat(read(UserSubscriptionPage.class, page.formatted("1698604061"))
                        .getPagingToken())
                .isEqualTo("1698604061");
        assertThat(read(UserSubscriptionPage.class, page.formatted("null")).getPagingToken())
                .isNull();
    }

    @Test
    void userPage_errorMessage_isRejected() {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> read(UserSubscriptionPage.class, "{\"count\": 3, \"message\": \"timed out\"}"))
                .withMessageStartingWith("Required list 'usernameHashes' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "alice@example.com", "e3b0c442"})
    void getUserSubscription_invalidHash_isNotSent(String hash) {
        client.userSubscriptions()
                .getUserSubscription(hash)
                .test()
                .awaitDone(10, SECONDS)
                .assertError(IllegalArgumentException.class);

        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice@example.com", "exam ple.com", "example.com\n"})
    void getDomainSubscription_invalidDomain_isNotSent(String domain) {
        client.domainSubscriptions()
                .getDomainSubscription(domain)
                .test()
                .awaitDone(10, SECONDS)
                .assertError(error -> error instanceof IllegalArgumentException
                        && (domain.isEmpty() || !error.getMessage().contains(domain)));

        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void sendTestAlert_anyBody_completes() throws Exception {
        respond(200, "<html>sent</html>");

        client.webhooks().sendTestAlert().blockingAwait();

        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/webhook-test");
    }

    @Test
    void operations_idempotent_areMarked() {
        assertThat(EnzoicOperations.SEND_TEST_ALERT.isIdempotent()).isFalse();
        assertThat(EnzoicOperations.SUBSCRIBE_USERS.isIdempotent()).isTrue();
    }

    @Test
    void usernameHashes_empty_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserSubscriptionRequest.builder().usernameHashes(Collections.emptyList()))
                .withMessageContaining("usernameHashes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserSubscriptionRequest.builder().build())
                .withMessageContaining("usernameHashes");
    }

    @Test
    void usernameHashes_notAHash_isRejected() {
        for (String invalid : new String[] {HASH.substring(1), HASH + "0", "alice@example.com", HASH + "\n"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> users(invalid))
                    .withMessageContaining("usernameHashes")
                    .withMessageNotContaining(invalid);
        }
    }

    @Test
    void usernameHashes_readOneOrMany_areAccepted() throws Exception {
        UserSubscriptionRequest one = read(UserSubscriptionRequest.class, "{\"usernameHashes\": \"short\"}");
        UserSubscriptionRequest many = read(UserSubscriptionRequest.class, "{\"usernameHashes\": [\"short\"]}");

        assertThat(one).isEqualTo(many);
        assertThat(MOSHI.adapter(UserSubscriptionRequest.class).toJson(one))
                .isEqualTo("{\"usernameHashes\":[\"short\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "exa mple.com", ""})
    void domains_invalidDomain_isRejected(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DomainSubscriptionRequest.builder().domains(Collections.singletonList(domain)))
                .withMessageContaining("domains");
    }

    @Test
    void toString_hashes_areHidden() throws Exception {
        assertThat(users(HASH).toString()).doesNotContain(HASH);
        assertThat(read(UserSubscriptionPage.class, "{\"usernameHashes\": [\"" + HASH + "\"], \"count\": 1}")
                        .toString())
                .doesNotContain(HASH)
                .contains("count=1");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-15T09:39:38.9230000, 2019-02-15T09:39:38.923Z",
        "2019-02-15T09:39:38Z, 2019-02-15T09:39:38Z",
        "2019-02-15 09:39:38, 2019-02-15T09:39:38Z",
        "soon, ",
    })
    void date_anyString_isKept(String text, Instant expected) throws Exception {
        // Property names are case-sensitive, so "Date" is undocumented.
        ExposureAlert alert = read(ExposureAlert.class, "{\"Date\": \"x\", \"date\": \"" + text + "\"}");

        assertThat(alert.getDate().value()).isEqualTo(expected);
        assertThat(alert.getDate().text()).isEqualTo(text);
    }

    @Test
    void alert_undocumentedSecret_isHidden() throws Exception {
        ExposureAlert alert =
                read(ExposureAlert.class, "{\"username\": \"alice\", \"plaintextPassword\": \"hunter2\"}");

        assertThat(alert.getUnknownProperties()).containsEntry("plaintextPassword", "hunter2");
        assertThat(alert.toString()).doesNotContain("hunter2").doesNotContain("alice");
    }

    @Test
    void fromEnv_variablesSet_areUsed() throws Exception {
        Map<String, String> variables = Map.of(
                "ENZOIC_API_KEY", "k",
                "ENZOIC_API_SECRET", "s",
                "ENZOIC_BASE_URL", server.url("/v1").toString());
        server.enqueue(new MockResponse());

        try (EnzoicClient configured =
                EnzoicClient.builder().fromEnv(Environment.of(variables::get)).build()) {
            configured.webhooks().sendTestAlert().blockingAwait();
        }

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("Authorization")).isEqualTo(Credentials.basic("k", "s"));
        assertThat(request.getPath()).isEqualTo("/v1/webhook-test");
    }

    @Test
    void fromEnv_missing_namesEachVariable() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EnzoicClient.builder().fromEnv(Environment.of(name -> null)))
                .withMessage("ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
        assertThatIllegalStateException()
                .isThrownBy(() -> EnzoicClient.builder()
                        .fromEnv(Environment.of(Map.of(EnzoicClient.KEY_VARIABLE, "s3cret")::get)))
                .withMessage("ENZOIC_API_SECRET is not set.");
    }

    @Test
    void credentials_colonInTheKey_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnzoicClient.builder().credentials("k:y", "s3cret"))
                .withMessageNotContaining("k:y")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void shrinkerRule_inTheJar_keepsTheInterfaces() throws IOException {
        try (InputStream rule = EnzoicClient.class.getResourceAsStream("/META-INF/proguard/dev.trivet.enzoic.pro")) {
            assertThat(new String(rule.readAllBytes(), UTF_8)).endsWith("""
                            -if class dev.trivet.enzoic.EnzoicClient
                            -keep,allowobfuscation interface dev.trivet.enzoic.api.*
                            """);
        }
    }

    private static UserSubscriptionRequest users(String hash) {
        return UserSubscriptionRequest.builder()
                .usernameHashes(Collections.singletonList(hash))
                .build();
    }

    private static <T> T read(Class<T> type, String json) throws IOException {
        return MOSHI.adapter(type).fromJson(json);
    }

    private void respond(int status, String body) {
        server.enqueue(new MockResponse().setResponseCode(status).setBody(body));
    }
}
