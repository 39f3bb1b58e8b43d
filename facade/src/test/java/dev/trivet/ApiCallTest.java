package dev.trivet;

import static dev.trivet.Fixtures.json;
import static dev.trivet.push.PushOperations.GET_EMPLOYEE;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiCallTest {
    private final MockWebServer server = new MockWebServer();
    private final TestScheduler time = new TestScheduler();
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
    void just_executed_returnsTheValue() throws Exception {
        ApiCall<String> call = ApiCall.just("Alice").withDeadline(Duration.ofMillis(1));
        assertThat(call.execute()).isEqualTo("Alice");
        assertThat(call.executeAsync().get(10, SECONDS)).isEqualTo("Alice");
        call.toSingle().test().assertResult("Alice");
    }

    @Test
    void failed_executed_throwsTheFailure() {
        IllegalStateException failure = new IllegalStateException("test");
        assertThatThrownBy(ApiCall.failed(failure)::execute).isSameAs(failure);
        assertThat(ApiCall.failed(failure).executeAsync())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCause(failure);
    }

    @Test
    void executeAsync_success_completesWithTheBody() throws Exception {
        server.enqueue(json("{\"id\":\"e-1\"}"));
        assertThat(push.employees().get("e-1").executeAsync().get(10, SECONDS).getId())
                .isEqualTo("e-1");
    }

    @Test
    void executeAsync_notFound_completesExceptionally() {
        server.enqueue(new MockResponse().setResponseCode(404));
        assertThat(push.employees().get("e-1").executeAsync())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void executeAsync_canceled_cancelsTheRequest() {
        AtomicBoolean canceled = new AtomicBoolean();
        Single<String> request = Single.<String>never().doOnDispose(() -> canceled.set(true));
        ApiCall<String> call = TestCalls.calls().newCall(GET_EMPLOYEE, TestCalls.responses(request));
        assertThat(call.executeAsync().cancel(true)).isTrue();
        assertThat(canceled).isTrue();
    }

    @Test
    void executeWithResponse_success_returnsWholeResponse() {
        server.enqueue(json("{\"id\":\"e-1\"}").setResponseCode(203).setHeader("x-request-id", "r-1"));
        ApiResponse<Employee> response = push.employees().get("e-1").executeWithResponse();
        assertThat(response.status()).isEqualTo(203);
        assertThat(response.headers().get("X-Request-Id")).isEqualTo("r-1");
        assertThat(response.body().getId()).isEqualTo("e-1");
        assertThat(attempts).extracting(CallAttempt::status).containsExactly(203);
    }

    @Test
    void executeWithResponse_retried_returnsLastResponse() {
        server.enqueue(new MockResponse().setResponseCode(503).setHeader("x-request-id", "r-1"));
        server.enqueue(json("{\"id\":\"e-1\"}"));
        try (PushSecurity client =
                builder().scheduler(new AutoAdvancingScheduler()).build()) {
            ApiResponse<Employee> response = client.employees().get("e-1").executeWithResponse();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().get("x-request-id")).isNull();
        }
    }

    @Test
    void execute_lastResponseLost_failureHasNoStatus() {
        server.enqueue(new MockResponse().setResponseCode(503).setHeader("x-request-id", "r-1"));
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        try (PushSecurity client =
                builder().scheduler(new AutoAdvancingScheduler()).build()) {
            ApiCall<Employee> call = client.employees().get("e-1");
            TransportException failure = catchThrowableOfType(TransportException.class, call::execute);
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.status()).isZero();
            assertThat(failure.requestId()).isNull();
        }
    }

    @Test
    void executeWithResponse_mappedResult_keepsTheResponse() throws IOException {
        try (Enzoic enzoic = Enzoic.builder()
                .credentials("key", "secret")
                .baseUrl(server.url("/").toString())
                .build()) {
            server.enqueue(new MockResponse().setResponseCode(404).setHeader("x-request-id", "r-9"));
            ApiResponse<Boolean> response =
                    enzoic.users().isSubscribed("alice@example.com").executeWithResponse();
            assertThat(response.body()).isFalse();
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.headers().get("x-request-id")).isEqualTo("r-9");
        }
    }

    @Test
    void equals_apiResponses_comparesStatusHeadersAndBody() {
        ApiResponse<String> response = new ApiResponse<>(200, Headers.of("a", "b"), 1, "alice@example.com");
        assertThat(response)
                .isEqualTo(new ApiResponse<>(200, Headers.of("a", "b"), 1, "alice@example.com"))
                .hasSameHashCodeAs(new ApiResponse<>(200, Headers.of("a", "b"), 1, "alice@example.com"))
                .isNotEqualTo(new ApiResponse<>(201, Headers.of("a", "b"), 1, "alice@example.com"))
                .isNotEqualTo(new ApiResponse<>(200, Headers.of("a", "c"), 1, "alice@example.com"))
                .isNotEqualTo(new ApiResponse<>(200, Headers.of("a", "b"), 1, "bob@example.com"))
                .isNotEqualTo("alice@example.com")
                .hasToString("ApiResponse[200]")
                .doesNotHaveSameHashCodeAs(new ApiResponse<>(201, Headers.of("a", "b"), 1, "alice@example.com"));
    }

    @Test
    void execute_malformedResponse_failureHasResponseDetails() {
        server.enqueue(json("{\"id\":17}").setHeader("x-request-id", "r-1"));
        ApiCall<Employee> call = push.employees().get("e-1");
        MalformedResponseException failure = catchThrowableOfType(MalformedResponseException.class, call::execute);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.requestId()).isEqualTo("r-1");
        assertThat(failure.path()).isEqualTo("$.id");
    }

    @Test
    void withRetryPolicy_none_returnsCopyWithoutRetries() {
        server.enqueue(new MockResponse().setResponseCode(503));
        ApiCall<Employee> call = push.employees().get("e-1");
        ApiCall<Employee> withoutRetries = call.withRetryPolicy(RetryPolicy.none());
        assertThat(catchThrowableOfType(ServerErrorException.class, withoutRetries::execute)
                        .attempts())
                .isEqualTo(1);
        assertThat(withoutRetries).isNotSameAs(call);
        assertThatNullPointerException().isThrownBy(() -> call.withRetryPolicy(null));
    }

    @Test
    void withRetryPolicy_moreAttempts_overridesClientPolicy() {
        PushSecurity withoutRetries = builder()
                .retryPolicy(RetryPolicy.none())
                .scheduler(new AutoAdvancingScheduler())
                .build();
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse().setResponseCode(503));
        }
        server.enqueue(json("{\"id\":\"e-1\"}"));
        RetryPolicy fiveAttempts = RetryPolicy.builder().maximumAttempts(5).build();
        assertThat(withoutRetries
                        .employees()
                        .get("e-1")
                        .withRetryPolicy(fiveAttempts)
                        .execute()
                        .getId())
                .isEqualTo("e-1");
        assertThat(server.getRequestCount()).isEqualTo(5);
        withoutRetries.close();
    }

    @Test
    void withDeadline_noResponse_overridesClientDeadline() throws InterruptedException {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        PushSecurity client = builder().deadline(Duration.ofHours(1)).build();
        var running = client.employees()
                .get("e-1")
                .withDeadline(Duration.ofSeconds(2))
                .withRetryPolicy(RetryPolicy.none())
                .toSingle()
                .test();
        assertThat(server.takeRequest(10, SECONDS)).isNotNull();
        time.advanceTimeBy(1_999, MILLISECONDS);
        running.assertNoErrors();
        time.advanceTimeBy(1, MILLISECONDS);
        running.assertError(DeadlineExceededException.class);
        client.close();
    }

    @Test
    void withDeadline_notPositive_isRejected() {
        ApiCall<Employee> call = push.employees().get("e-1");
        assertThatIllegalArgumentException().isThrownBy(() -> call.withDeadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> call.withDeadline(Duration.ofMillis(-1)));
    }

    @Test
    void withRetryPolicy_bulkCall_appliesToBatch() throws IOException {
        try (Enzoic enzoic = Enzoic.builder()
                .credentials("key", "secret")
                .baseUrl(server.url("/").toString())
                .build()) {
            server.enqueue(new MockResponse().setResponseCode(503));
            BulkCall call = enzoic.users()
                    .subscribeAllHashes(List.of(EmailHash.of("alice@example.com")))
                    .withRetryPolicy(RetryPolicy.none());
            assertThat(catchThrowableOfType(BulkException.class, call::execute).attempts())
                    .isEqualTo(1);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void ofMany_response_hasNoStatusOrHeaders() {
        ApiCall<String> call =
                ApiCall.ofMany(TestCalls.calls(), new Operation("push", "all", true), context -> Single.just("done"));
        assertThat(call.executeWithResponse()).isEqualTo(new ApiResponse<>(0, Headers.of(), 1, "done"));
    }

    @Test
    void execute_interruptedInTheQueue_leavesTheQueue() throws InterruptedException {
        TokenBucket bucket = TokenBucket.create(1, 1, time);
        bucket.acquire(null).test().assertComplete();
        PushSecurity limited = builder().rateLimiter(bucket).build();
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                limited.employees().get("first").execute();
            } catch (InterruptedCallException e) {
                interrupted.countDown();
            }
        });
        caller.start();
        caller.interrupt();
        assertThat(interrupted.await(10, SECONDS)).isTrue();

        server.enqueue(json("{\"id\":\"second\"}"));
        var second = limited.employees().get("second").toSingle().test();
        time.advanceTimeBy(1, SECONDS);
        second.awaitDone(10, SECONDS).assertComplete();
        assertThat(server.takeRequest().getPath()).endsWith("/second");
        assertThat(server.getRequestCount()).isEqualTo(1);
        limited.close();
    }

    @Test
    void execute_interruptedInBackOff_isNotRetried() throws InterruptedException {
        server.enqueue(new MockResponse().setResponseCode(503));
        CountDownLatch backingOff = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        PushSecurity client =
                builder().listener(attempt -> backingOff.countDown()).build();
        Thread caller = new Thread(() -> {
            try {
                client.employees().get("e-1").execute();
            } catch (InterruptedCallException e) {
                interrupted.countDown();
            }
        });
        caller.start();
        assertThat(backingOff.await(10, SECONDS)).isTrue();
        caller.interrupt();
        assertThat(interrupted.await(10, SECONDS)).isTrue();
        time.advanceTimeBy(1, HOURS);
        assertThat(server.getRequestCount()).isEqualTo(1);
        client.close();
    }

    private PushSecurity.Builder builder() {
        return PushSecurity.builder()
                .apiKey("key")
                .baseUrl(server.url("/").toString())
                .scheduler(time)
                .random(Fixtures.always(0.5))
                .listener(attempts::add);
    }
}
