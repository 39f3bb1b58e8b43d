package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.TransportException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeCallTest {
    @AutoClose
    private final MockWebServer server = new MockWebServer();

    private final List<Thread> listenerThreads = new ArrayList<>();

    @AutoClose
    private final PushSecurity push = PushSecurity.builder()
            .apiKey("key")
            .baseUrl(server.url("/").toString())
            .listener(new ThreadRecordingListener(listenerThreads))
            .build();

    @AutoClose
    private final Enzoic enzoic = Enzoic.builder()
            .credentials("key", "secret")
            .baseUrl(server.url("/").toString())
            .build();

    @Test
    void execute_twoClients_callsForCallOnce() {
        enqueueEmployees();
        server.enqueue(new MockResponse().setResponseCode(404));
        server.enqueue(new MockResponse().setResponseCode(404));
        ApiCall<Long> subscribed = ApiCall.composite(
                "countSubscribed",
                context -> {
                    PushEmployees employees = push.partOf(context).employees();
                    EnzoicUsers users = enzoic.partOf(context).users();
                    return employees
                            .list()
                            .toFlowable()
                            .concatMapSingle(employee ->
                                    users.isSubscribed(employee.getEmail()).toSingle())
                            .filter(isSubscribed -> isSubscribed)
                            .count();
                },
                push,
                enzoic);

        assertThat(subscribed.execute()).isZero();

        assertThat(listenerThreads).containsExactly(Thread.currentThread());
        assertThat(subscribed).hasToString("Trivet countSubscribed");
    }

    /** Without {@code partOf}, RxJava would rethrow the error, and the call would never end. */
    @Test
    @Timeout(20)
    void execute_stepThrowsAnError_failsWithIt() {
        enqueueEmployees();
        ApiCall<Long> broken = ApiCall.composite(
                "broken",
                context -> push.partOf(context)
                        .employees()
                        .list()
                        .pagesFlowable()
                        .<String>concatMapIterable(
                                page -> {
                                    throw new NoClassDefFoundError("com/example/Missing");
                                },
                                1)
                        .count(),
                push);

        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(broken::execute);
    }

    @Test
    void execute_deadlineOfSecondClient_boundsTheCall() {
        TestScheduler time = new TestScheduler();
        try (PushSecurity firstClient = PushSecurity.builder()
                        .apiKey("key")
                        .scheduler(time)
                        .deadline(Duration.ofHours(1))
                        .build();
                Enzoic secondClient = Enzoic.builder()
                        .credentials("key", "secret")
                        .deadline(Duration.ofSeconds(2))
                        .build()) {
            ApiCall<String> unresponsive = ApiCall.composite(
                    "unresponsive",
                    context -> {
                        context.mapErrors(error -> new IllegalStateException("after " + context.elapsed(), error));
                        return Single.never();
                    },
                    firstClient,
                    secondClient);
            TestObserver<String> result = unresponsive.toSingle().test();
            TestObserver<String> longer =
                    unresponsive.withDeadline(Duration.ofSeconds(9)).toSingle().test();

            time.advanceTimeBy(2, TimeUnit.SECONDS);

            result.assertError(error ->
                    error.getMessage().equals("after PT2S") && error.getCause() instanceof DeadlineExceededException);
            longer.assertNoErrors();
            time.advanceTimeBy(7, TimeUnit.SECONDS);
            longer.assertError(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({", 2", "2, ", "2, 2", "2, 9", "9, 2"})
    void execute_deadlinesOfTwoClients_shorterOneApplies(@Nullable Long first, @Nullable Long second) {
        TestScheduler time = new TestScheduler();
        PushSecurity.Builder firstBuilder = PushSecurity.builder().apiKey("key").scheduler(time);
        Enzoic.Builder secondBuilder =
                Enzoic.builder().credentials("key", "secret").scheduler(time);
        if (first != null) {
            firstBuilder.deadline(Duration.ofSeconds(first));
        }
        if (second != null) {
            secondBuilder.deadline(Duration.ofSeconds(second));
        }
        try (PushSecurity firstClient = firstBuilder.build();
                Enzoic secondClient = secondBuilder.build()) {
            TestObserver<String> result = ApiCall.composite(
                            "unresponsive", context -> Single.<String>never(), firstClient, secondClient)
                    .toSingle()
                    .test();

            time.advanceTimeBy(1_999, TimeUnit.MILLISECONDS);
            result.assertNoErrors();
            time.advanceTimeBy(1, TimeUnit.MILLISECONDS);
            result.assertError(DeadlineExceededException.class);
        }
    }

    @Test
    void execute_severalProbelyRequests_callsForCallOnce() {
        server.enqueue(new MockResponse().setResponseCode(204));
        server.enqueue(new MockResponse().setResponseCode(204));
        try (Probely probely = Probely.builder()
                .apiKey("key")
                .baseUrl(server.url("/").toString())
                .listener(new ThreadRecordingListener(listenerThreads))
                .build()) {
            ApiCall<Boolean> both = ApiCall.composite(
                    "clearBoth",
                    context -> {
                        ProbelyTargets targets = probely.partOf(context).targets();
                        return targets.clearTwoFactor("t-1")
                                .toSingle()
                                .flatMap(
                                        cleared -> targets.clearTwoFactor("t-2").toSingle())
                                .map(Optional::isPresent);
                    },
                    probely);

            assertThat(both.execute()).isFalse();
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(listenerThreads).containsExactly(Thread.currentThread());
    }

    @Test
    void execute_clientClosed_failsImmediately() {
        ApiCall<Long> closing = ApiCall.composite(
                "closing",
                context -> {
                    push.close();
                    return Flowable.<Long>never().count();
                },
                push);
        TransportException failure = catchThrowableOfType(TransportException.class, closing::execute);
        assertThat(failure.operation()).isEqualTo("closing");
    }

    private void enqueueEmployees() {
        server.enqueue(Fixtures.json("{\"result\":[{\"email\":\"alice@example.com\"},{\"email\":\"bob@example.com\"}],"
                + "\"paging\":{\"moreResults\":false}}"));
    }
}
