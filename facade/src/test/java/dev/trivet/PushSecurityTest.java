package dev.trivet;

import static dev.trivet.Fixtures.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.errors.BadRequestException;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushSecurityTest {
    private static final String KEY = "key-5f1d8a";

    private final MockWebServer server = new MockWebServer();
    private final List<CallAttempt> attempts = new ArrayList<>();
    private PushSecurity push;

    @BeforeEach
    void start() throws IOException {
        server.start();
        push = builder().build();
    }

    @AfterEach
    void stop() throws IOException {
        push.close();
        server.shutdown();
    }

    @Test
    void get_found_returnsEmployee() throws InterruptedException {
        server.enqueue(json("{\"id\":\"e-1\",\"email\":\"alice@example.com\"}"));
        Employee employee = push.employees().get("e/1").execute();
        assertThat(employee.getEmail()).isEqualTo("alice@example.com");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /v1/employees/e%2F1 HTTP/1.1");
        assertThat(request.getHeader("x-api-key")).isEqualTo(KEY);
    }

    @Test
    void get_notFound_messageHasNoSecrets() {
        server.enqueue(new MockResponse()
                .setResponseCode(404)
                .setHeader("x-amzn-RequestId", "r-17")
                .setBody("{\"message\":\"key-5f1d8a: no bob@example.com\"}"));
        ApiCall<Employee> call = push.employees().get("e-1");
        NotFoundException failure = catchThrowableOfType(NotFoundException.class, call::execute);
        assertThat(failure).hasMessage("Push Security getEmployee: not found (404): [secret]: no [address]");
        assertThat(failure.requestId()).isEqualTo("r-17");
    }

    @Test
    void get_wrongType_isMalformedAtPath() {
        server.enqueue(json("{\"id\":\"e-1\",\"email\":17}"));
        ApiCall<Employee> call = push.employees().get("e-1");
        MalformedResponseException failure = catchThrowableOfType(MalformedResponseException.class, call::execute);
        assertThat(failure.path()).isEqualTo("$.email");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void get_truncatedJson_isMalformed() {
        server.enqueue(json("{\"id\":\"e-1\",\"ema"));
        ApiCall<Employee> call = push.employees().get("e-1");
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(call::execute);
    }

    @Test
    void get_noBody_isMalformed() {
        server.enqueue(new MockResponse());
        ApiCall<Employee> call = push.employees().get("e-1");
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(call::execute);
    }

    @Test
    void get_twoFailures_isSentThreeTimes() {
        server.enqueue(new MockResponse().setResponseCode(503));
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        assertThat(push.employees().get("e-1").execute().getId()).isEqualTo("e-1");
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 2, 3);
    }

    @Test
    void get_truncatedBody_isRetried() {
        server.enqueue(json("{\"id\":\"e-1\"}").setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        assertThat(push.employees().get("e-1").execute().getId()).isEqualTo("e-1");
        assertThat(attempts).extracting(attempt -> attempt.failure() == null).containsExactly(false, true);
    }

    @Test
    void get_reusedConnectionDropped_isRetriedByPolicy() {
        server.enqueue(json("{\"id\":\"e-1\"}"));
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(json("{\"id\":\"e-2\"}"));
        push.employees().get("e-1").execute();
        push.employees().get("e-2").execute();
        assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 1, 2);
    }

    @Test
    void get_noServer_throwsTransportException() throws IOException {
        server.shutdown();
        ApiCall<Employee> call = push.employees().get("e-1");
        TransportException failure = catchThrowableOfType(TransportException.class, call::execute);
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.status()).isZero();
        assertThat(failure).hasMessageStartingWith("Push Security getEmployee: could not connect to ");
    }

    @Test
    void execute_failure_stackTraceShowsTheCaller() throws IOException {
        server.shutdown();
        ApiCall<Employee> call = push.employees().get("e-1");
        PagedIterable<Employee> list = push.employees().list();
        assertShowsCaller(catchThrowable(call::execute));
        assertShowsCaller(catchThrowable(list.iterator()::hasNext));
    }

    private static void assertShowsCaller(Throwable failure) {
        assertThat(failure).isInstanceOf(TransportException.class);
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .contains(PushSecurityTest.class.getName()));
    }

    @Test
    void get_redirect_isNotFollowed() {
        server.enqueue(new MockResponse()
                .setResponseCode(302)
                .setHeader("Location", "https://example.com/alice?mail=alice@example.com"));
        ApiCall<Employee> call = push.employees().get("e-1");
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call::execute)
                .withMessage("Push Security getEmployee: the redirect to https://example.com was not followed; "
                        + "check the base URL (302)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void toSingle_disposed_cancelsTheHttpCall() throws InterruptedException {
        CountDownLatch canceled = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        canceled.countDown();
                    }
                })
                .build();
        try (PushSecurity custom = builder().okHttpClient(http).build()) {
            server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
            var running = custom.employees().get("e-1").toSingle().test();
            assertThat(server.takeRequest(10, SECONDS)).isNotNull();
            assertThat(canceled.getCount()).isEqualTo(1);
            running.dispose();
            assertThat(canceled.await(10, SECONDS)).isTrue();
            running.assertNotComplete().assertNoErrors();
        }
    }

    @Test
    void list_severalPages_sendsNextUnchangedWithFilters() throws InterruptedException {
        server.enqueue(json("{\"result\":[{\"id\":\"a\"}],\"paging\":{\"moreResults\":true,\"next\":\"x+/=\"}}"));
        server.enqueue(json("{\"result\":null,\"paging\":{\"moreResults\":true,\"next\":\"y\"}}"));
        server.enqueue(json("{\"result\":[{\"id\":\"b\"}],\"paging\":{\"moreResults\":false,\"next\":\"z\"}}"));
        ListEmployeesQuery licensed =
                ListEmployeesQuery.builder().licensed(true).limit(1).build();

        assertThat(push.employees().list(licensed)).extracting(Employee::getId).containsExactly("a", "b");
        assertThat(query(server.takeRequest())).containsExactlyInAnyOrder("licensed=true", "limit=1");
        assertThat(server.takeRequest().getRequestUrl().queryParameter("offset"))
                .isEqualTo("x+/=");
        assertThat(query(server.takeRequest())).containsExactlyInAnyOrder("licensed=true", "limit=1", "offset=y");
    }

    @Test
    void list_moreResultsWithoutNext_computesTheOffset() throws InterruptedException {
        server.enqueue(json("{\"result\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"paging\":{\"moreResults\":true}}"));
        server.enqueue(json("{\"result\":[]}"));
        ListEmployeesQuery query = ListEmployeesQuery.builder().offset(10).build();
        assertThat(push.employees().list(query)).hasSize(2);
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/employees?offset=10");
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/employees?offset=12");
    }

    @Test
    void list_repeatedNextPosition_isMalformed() {
        server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "0"));
        server.enqueue(json("{\"result\":[{\"id\":\"a\"}],\"paging\":{\"moreResults\":true,\"next\":\"1\"}}"));
        server.enqueue(json("{\"result\":[{\"id\":\"a\"}],\"paging\":{\"moreResults\":true,\"next\":\"1\"}}"));
        PagedIterable<Employee> list = push.employees().list();
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> list.forEach(employee -> {}))
                .satisfies(failure -> {
                    assertThat(failure.path()).isEqualTo("$.paging.next");
                    assertThat(failure.status()).isEqualTo(200);
                    assertThat(failure.attempts()).isEqualTo(1);
                });
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void execute_retryAfterTooLong_failsImmediately() {
        server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", "3600"));
        ApiCall<Employee> call = push.employees().get("e-1");
        RateLimitException failure = catchThrowableOfType(RateLimitException.class, call::execute);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(failure)
                .hasMessage("Push Security getEmployee: too many requests (429), Retry-After 3600 s, "
                        + "longer than the allowed 60 s");
    }

    @Test
    void execute_noResponseByTheDeadline_fails() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        try (PushSecurity bounded = builder().deadline(Duration.ofMillis(300)).build()) {
            ApiCall<Employee> call = bounded.employees().get("e-1");
            DeadlineExceededException failure = catchThrowableOfType(DeadlineExceededException.class, call::execute);
            assertThat(failure.attempts()).isEqualTo(1);
        }
    }

    @Test
    void list_clientRequestDeadline_boundsEachPage() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        TestScheduler time = new TestScheduler();
        try (PushSecurity bounded =
                builder().scheduler(time).requestDeadline(Duration.ofSeconds(2)).build()) {
            var result = bounded.employees().list().toFlowable().test();
            time.advanceTimeBy(2, SECONDS);
            result.assertFailure(DeadlineExceededException.class);
        }
    }

    @Test
    void execute_responseTooLarge_isMalformed() {
        server.enqueue(json("{\"id\":\"" + "e".repeat(100) + "\"}"));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        try (PushSecurity limited = builder().maximumResponseSize(100).build()) {
            ApiCall<Employee> call = limited.employees().get("e-1");
            assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(call::execute);
            assertThat(call.execute().getId()).isEqualTo("e-1");
        }
    }

    @Test
    void execute_customPolicyLimiterAndScheduler_areUsed() {
        server.enqueue(new MockResponse().setResponseCode(503));
        TestScheduler time = new TestScheduler();
        TokenBucket bucket = TokenBucket.create(1, 1, time);
        PushSecurity custom = builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimiter(bucket)
                .scheduler(time)
                .build();
        ApiCall<Employee> call = custom.employees().get("e-1");
        assertThatExceptionOfType(ServerErrorException.class).isThrownBy(call::execute);
        var queued = call.toSingle().test();
        assertThat(server.getRequestCount()).isEqualTo(1);
        queued.dispose();
        custom.close();
    }

    @Test
    void build_noKey_isRejected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PushSecurity.builder().build());
    }

    @Test
    void builder_invalidKeyOrUrl_isRejectedImmediately() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushSecurity.builder().apiKey("bad\nkey"))
                .withMessageNotContaining("bad");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushSecurity.builder().baseUrl("http://example.com"));
    }

    @Test
    void builder_nullOrBlank_messageNamesTheArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushSecurity.builder().apiKey(null))
                .withMessage("apiKey must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probely.builder().apiKey(" "))
                .withMessage("apiKey must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Enzoic.builder().credentials("", "secret"))
                .withMessage("key must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Enzoic.builder().credentials("key", null))
                .withMessage("secret must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> PushSecurity.builder().applicationName(null))
                .withMessage("applicationName");
    }

    @Test
    void close_defaultHttpClient_laterCallsFail() {
        push.close();
        ApiCall<Employee> call = push.employees().get("e-1");
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
    }

    @Test
    void close_customHttpClient_isNotShutDown() {
        OkHttpClient http = new OkHttpClient();
        builder().okHttpClient(http).build().close();
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    private PushSecurity.Builder builder() {
        return PushSecurity.builder()
                .apiKey(KEY)
                .baseUrl(server.url("/").toString())
                .random(Fixtures.always(0))
                .listener(attempts::add);
    }

    private static Set<String> query(RecordedRequest request) {
        return request.getRequestUrl().queryParameterNames().stream()
                .map(name -> name + "=" + request.getRequestUrl().queryParameter(name))
                .collect(Collectors.toSet());
    }
}
