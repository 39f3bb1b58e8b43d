package dev.trivet.push;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.trivet.client.internal.Environment;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AppLabel;
import dev.trivet.push.model.AppLabelRemoval;
import dev.trivet.push.model.AppLabels;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.BlockedUrl;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeePage;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.ListAccountUsersQuery;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.push.model.LoginMethodRemoval;
import dev.trivet.push.model.RemovableLoginMethod;
import dev.trivet.push.model.SensitivityLevel;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;

class PushClientTest {
    private static final String KEY = "not-a-real-key";

    private final MockWebServer server = new MockWebServer();
    private PushClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = PushClient.builder()
                .apiKey(KEY)
                .baseUrl(server.url("/").toString())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.shutdown();
    }

    // ---- Results

    @Test
    void getEmployee_found_returnsTheEmployee() throws Exception {
        respond(200, "{\"id\": \"e1\", \"licensed\": true}");

        Employee employee = client.employees().getEmployee("e1").blockingGet();

        assertThat(employee)
                .isEqualTo(Employee.builder().id("e1").licensed(true).build());
        assertThat(server.takeRequest().getHeader("x-api-key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void getEmployee_successWithoutBody_isAnError(String body) {
        respond(200, body);

        TestObserver<Employee> observer =
                client.employees().getEmployee("e1").test().awaitDone(10, SECONDS);

        observer.assertError(error -> error instanceof JsonDataException
                && error.getMessage().equals("GET /v1/employees/{id} returned 200 without the documented body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void updateEmployee_successWithoutBody_returnsNothing(String body) {
        respond(200, body);

        assertThat(client.employees()
                        .updateEmployee(
                                "e1", EmployeeUpdate.builder().licensed(true).build())
                        .blockingGet())
                .isNull();
    }

    @Test
    void updateEmployee_noContent_returnsNothing() {
        respond(204, "");

        assertThat(client.employees()
                        .updateEmployee(
                                "e1", EmployeeUpdate.builder().licensed(true).build())
                        .blockingGet())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void deleteAllBlockedUrls_anySuccess_completes(int status) throws Exception {
        respond(status, "");

        client.urlBlocking().deleteAllBlockedUrls().blockingAwait();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getBodySize()).isZero();
    }

    @Test
    void addBlockedUrl_bareJsonString_returnsTheString() throws Exception {
        respond(201, "\"*://*.example.com/*\"");

        String pattern = client.urlBlocking()
                .addBlockedUrl(BlockedUrl.builder().host("*.example.com").build())
                .blockingGet();

        assertThat(pattern).isEqualTo("*://*.example.com/*");
        assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{\"host\":\"*.example.com\"}");
    }

    @Test
    void deleteLoginMethod_body_isSent() throws Exception {
        respond(200, "{\"id\": \"a1\"}");

        Account account = client.accounts()
                .deleteLoginMethod(
                        "a1",
                        LoginMethodRemoval.builder()
                                .loginMethod(RemovableLoginMethod.OIDC)
                                .build())
                .blockingGet();

        assertThat(account.getId()).isEqualTo("a1");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"loginMethod\":\"OIDC\"}");
    }

    @Test
    void addAppLabel_created_returnsTheLabels() {
        respond(201, "{\"labels\": [\"GenAI\"]}");

        AppLabels labels = client.apps()
                .addAppLabel("p1", AppLabel.builder().label("GenAI").build())
                .blockingGet();

        assertThat(labels.getLabels()).containsExactly("GenAI");
    }

    // ---- Requests

    @Test
    void call_eachSubscription_sendsOneRequest() {
        respond(200, "{}");
        respond(200, "{}");
        Single<Employee> call = client.employees().getEmployee("e1");

        assertThat(server.getRequestCount()).isZero();
        call.blockingGet();
        call.blockingGet();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void listEmployees_severalGroups_repeatsTheParameter() throws Exception {
        respond(200, "{}");

        client.employees()
                .listEmployees(ListEmployeesQuery.builder()
                        .groups(Arrays.asList("a b", "c&d=é"))
                        .limit(50)
                        .offset(51)
                        .build())
                .blockingGet();

        HttpUrl url = server.takeRequest().getRequestUrl();
        assertThat(url.queryParameterValues("groups")).containsExactly("a b", "c&d=é");
        assertThat(url.queryParameterValues("limit")).containsExactly("50");
        assertThat(url.queryParameterValues("offset")).containsExactly("51");
    }

    @Test
    void listEmployees_noParameters_sendsNoQuery() throws Exception {
        respond(200, "{}");

        client.employees().listEmployees(ListEmployeesQuery.builder().build()).blockingGet();

        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/employees");
    }

    @Test
    void getEmployee_idWithSlash_isOneSegment() throws Exception {
        respond(200, "{}");

        client.employees().getEmployee("a/../b?c#d%20é").blockingGet();

        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/employees/a%2F..%2Fb%3Fc%23d%2520%C3%A9");
    }

    @Test
    void getEmployee_blankId_isNotSent() {
        client.employees().getEmployee(" ").test().awaitDone(10, SECONDS).assertError(IllegalArgumentException.class);

        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void updateApp_absentNullAndSet_areSentDifferently() throws Exception {
        respond(200, "{}");

        client.apps()
                .updateApp(
                        "p1",
                        AppUpdate.builder()
                                .notes(null)
                                .sensitivityLevel(SensitivityLevel.LOW)
                                .build())
                .blockingGet();

        assertThat(server.takeRequest().getBody().readUtf8())
                .isEqualTo("{\"sensitivityLevel\":\"LOW\",\"notes\":null}");
    }

    @Test
    void updateEmployee_emptyGroups_areAnEmptyArray() throws Exception {
        respond(204, "");

        client.employees()
                .updateEmployee(
                        "e1", EmployeeUpdate.builder().groups(Arrays.asList()).build())
                .blockingGet();

        assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{\"groups\":[]}");
    }

    @Test
    void deleteAppLabel_longLabel_isSent() throws Exception {
        respond(200, "{\"labels\": []}");

        client.apps()
                .deleteAppLabel(
                        "p1", AppLabelRemoval.builder().label("x".repeat(51)).build())
                .blockingGet();

        assertThat(server.takeRequest().getBody().readUtf8()).contains("x".repeat(51));
    }

    // ---- Page, array or item

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\": [{\"employeeId\": \"e1\"}], \"paging\": {\"moreResults\": false}}",
                "[{\"employeeId\": \"e1\"}]",
                "{\"employeeId\": \"e1\"}",
            })
    void listAccountUsers_pageArrayOrItem_returnsAPage(String body) {
        respond(200, body);

        assertThat(client.accounts()
                        .listAccountUsers("a1", ListAccountUsersQuery.builder().build())
                        .blockingGet()
                        .getItems())
                .singleElement()
                .satisfies(user -> assertThat(user.getEmployeeId()).isEqualTo("e1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"result\": null}", "{\"result\": []}"})
    void listAccountUsers_noUsers_returnsAnEmptyPage(String body) {
        respond(200, body);

        assertThat(client.accounts()
                        .listAccountUsers("a1", ListAccountUsersQuery.builder().build())
                        .blockingGet()
                        .getItems())
                .isEmpty();
    }

    // ---- Errors

    @Test
    void getEmployee_tooManyRequests_isAnHttpException() {
        server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "7"));

        Throwable error =
                catchThrowable(() -> client.employees().getEmployee("e1").blockingGet());

        assertThat(error).isInstanceOfSatisfying(HttpException.class, http -> {
            assertThat(http.code()).isEqualTo(429);
            assertThat(http.response().headers().get("Retry-After")).isEqualTo("7");
        });
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void getEmployee_redirect_isNotFollowed() {
        server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", "/elsewhere"));

        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> client.employees().getEmployee("e1").blockingGet());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void listEmployees_wrongType_showsPathWithoutValue() {
        respond(200, "{\"result\": [{\"licensed\": true}, {\"licensed\": \"s3cret-value\"}]}");

        Throwable error = catchThrowable(() -> listEmployees());

        assertThat(error)
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("$.result[1].licensed")
                .hasMessageNotContaining("s3cret-value");
    }

    @Test
    void listEmployees_malformedJson_fails() {
        respond(200, "{\"result\": [{\"id\": \"e1\"}, {\"id\" \"e2\"}]}");

        assertThat(catchThrowable(() -> listEmployees())).hasCauseInstanceOf(JsonEncodingException.class);
    }

    @Test
    void listEmployees_truncatedJson_fails() {
        respond(200, "{\"result\": [{\"id\": \"e1\"}, {\"id\"");

        assertThat(catchThrowable(() -> listEmployees())).hasCauseInstanceOf(EOFException.class);
    }

    @Test
    void listEmployees_trailingJson_fails() {
        respond(200, "{\"result\": []} {}");

        assertThat(catchThrowable(() -> listEmployees())).isNotNull();
    }

    // ---- Client

    @Test
    void build_withoutKey_isRejected() {
        assertThatIllegalStateException().isThrownBy(() -> PushClient.builder().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "clé"})
    void apiKey_invalidHeaderValue_isRejected(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushClient.builder().apiKey(key))
                .satisfies(
                        error -> assertThat(key.isBlank() || !error.getMessage().contains(key))
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.pushsecurity.com", "ftp://localhost", "api.pushsecurity.com", "https://u:p@h/"})
    void baseUrl_invalid_isRejected(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushClient.builder().baseUrl(url))
                .withMessageNotContaining("u:p");
    }

    @Test
    void fromEnv_variablesSet_areUsed() throws Exception {
        Map<String, String> variables = Map.of(
                "PUSH_API_KEY",
                "environment-key",
                "PUSH_BASE_URL",
                server.url("/eu").toString());
        respond(200, "{}");

        try (PushClient configured =
                PushClient.builder().fromEnv(Environment.of(variables::get)).build()) {
            configured.employees().getEmployee("e1").blockingGet();
        }

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("x-api-key")).isEqualTo("environment-key");
        assertThat(request.getPath()).isEqualTo("/eu/v1/employees/e1");
    }

    @Test
    void fromEnv_blankBaseUrl_keepsTheBaseUrl() throws Exception {
        respond(200, "{}");

        try (PushClient configured = PushClient.builder()
                .baseUrl(server.url("/").toString())
                .fromEnv(Environment.of(Map.of("PUSH_API_KEY", KEY, "PUSH_BASE_URL", " ")::get))
                .build()) {
            configured.employees().getEmployee("e1").blockingGet();
        }

        assertThat(server.takeRequest().getHeader("x-api-key")).isEqualTo(KEY);
    }

    @Test
    void fromEnv_missingOrBlankKey_namesTheVariable() {
        for (Map<String, String> variables : List.of(Map.<String, String>of(), Map.of("PUSH_API_KEY", " "))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> PushClient.builder().fromEnv(Environment.of(variables::get)))
                    .withMessage("PUSH_API_KEY is not set.");
        }
    }

    @Test
    void fromEnv_processEnvironment_isRead() {
        String key = System.getenv(PushClient.API_KEY_VARIABLE);

        Throwable thrown = catchThrowable(() -> PushClient.builder().fromEnv());

        assertThat(thrown == null).isEqualTo(key != null && !key.isBlank());
    }

    @Test
    void builder_defaultBaseUrl_isTheVendors() {
        assertThat(PushClient.DEFAULT_BASE_URL).isEqualTo("https://api.pushsecurity.com");
    }

    @Test
    void okHttpClient_ofTheCaller_staysOpen() {
        AtomicInteger requests = new AtomicInteger();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    requests.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        respond(200, "{}");

        try (PushClient other = PushClient.builder()
                .apiKey(KEY)
                .baseUrl(server.url("/").toString())
                .okHttpClient(http)
                .build()) {
            other.employees().getEmployee("e1").blockingGet();
        }

        assertThat(requests).hasValue(1);
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void close_ownHttpClient_failsLaterCalls() {
        client.close();

        assertThat(catchThrowable(() -> client.employees().getEmployee("e1").blockingGet()))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void operations_idempotent_areMarked() {
        assertThat(PushOperations.LIST_EMPLOYEES.isIdempotent()).isTrue();
        assertThat(PushOperations.UPDATE_APP.isIdempotent()).isTrue();
        assertThat(PushOperations.DELETE_ALL_BLOCKED_URLS.isIdempotent()).isFalse();
        assertThat(PushOperations.FORGET_ACCOUNT.isIdempotent()).isFalse();
    }

    private EmployeePage listEmployees() {
        return client.employees()
                .listEmployees(ListEmployeesQuery.builder().build())
                .blockingGet();
    }

    private void respond(int status, String body) {
        server.enqueue(new MockResponse().setResponseCode(status).setBody(body));
    }
}
