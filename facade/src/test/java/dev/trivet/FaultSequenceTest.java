package dev.trivet;

import static dev.trivet.Fixtures.json;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;

/** Tests that calls and lists handle any sequence of faults, and stay within the rate limit. */
class FaultSequenceTest {
    private static final Operation OPERATION = Operation.readOnly("push", "getEmployee");
    private static final int BURST = 3;
    private static final int PER_SECOND = 5;

    private enum Response {
        OK,
        EMPTY_PAGE,
        TOO_MANY_REQUESTS,
        RETRY_AFTER_TWO_SECONDS,
        SERVER_ERROR,
        UNAVAILABLE,
        DISCONNECTED,
        TRUNCATED
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void list_anyFaults_returnsEachItemOnce(
            @ForAll @Size(max = 25) List<Response> faults, @ForAll @IntRange(min = 0, max = 8) int items)
            throws IOException {
        AutoAdvancingScheduler time = new AutoAdvancingScheduler();
        try (MockWebServer server = new MockWebServer()) {
            FaultyServer faultyServer = new FaultyServer(items, faults, time);
            server.setDispatcher(faultyServer);
            server.start();
            try (PushSecurity push = PushSecurity.builder()
                    .apiKey("key")
                    .baseUrl(server.url("/").toString())
                    .scheduler(time)
                    .random(Fixtures.always(0.5))
                    .rateLimiter(TokenBucket.create(BURST, PER_SECOND, time))
                    .build()) {
                assertThat(ids(push.employees().list())).isEqualTo(faultyServer.items());
            }
            Fixtures.assertWithinRateLimit(faultyServer.receivedAtNanos, BURST, PER_SECOND);
        }
    }

    @Property(tries = 200)
    void calls_anyFaults_endByTheirDeadline(
            @ForAll @Size(max = 40) List<Response> faults,
            @ForAll @IntRange(min = 1, max = 30) int calls,
            @ForAll @IntRange(min = 0, max = 400) int gapMillis,
            @ForAll @IntRange(min = 1, max = 20_000) int deadlineMillis) {
        TestScheduler time = new TestScheduler();
        Deque<Response> responses = new ArrayDeque<>(faults);
        List<Long> sentAtNanos = new ArrayList<>();
        AtomicInteger notified = new AtomicInteger();
        CallExecutor executor = new CallExecutor(
                CallOptions.NONE.withDeadline(Duration.ofMillis(deadlineMillis)),
                Fixtures.always(0.5),
                TokenBucket.create(BURST, PER_SECOND, time),
                null,
                Completable.never(),
                new ErrorMapper(List.of()),
                time,
                attempt -> notified.addAndGet(attempt.outcome() == Outcome.NOT_SENT ? 0 : 1));
        Single<String> request = Single.defer(() -> {
            sentAtNanos.add(time.now(NANOSECONDS));
            return outcome(responses.isEmpty() ? Response.OK : responses.remove())
                    .delay(gapMillis, MILLISECONDS, time, true);
        });
        AtomicInteger ended = new AtomicInteger();
        for (int i = 0; i < calls; i++) {
            long latestEnd = time.now(MILLISECONDS) + deadlineMillis;
            executor.newCall(OPERATION, TestCalls.responses(request))
                    .toSingle()
                    .doFinally(() -> ended.addAndGet(time.now(MILLISECONDS) <= latestEnd ? 1 : 0))
                    .test();
            time.advanceTimeBy(gapMillis, MILLISECONDS);
        }
        time.advanceTimeBy(deadlineMillis, MILLISECONDS);
        assertThat(ended).hasValue(calls);

        time.advanceTimeBy(1, TimeUnit.HOURS);
        assertThat(sentAtNanos).hasSizeLessThanOrEqualTo(calls * 3).hasSize(notified.get());
        Fixtures.assertWithinRateLimit(sentAtNanos, BURST, PER_SECOND);
    }

    private static Single<String> outcome(Response response) {
        switch (response) {
            case TOO_MANY_REQUESTS:
                return Single.error(TestCalls.httpError(429, "", Headers.of()));
            case RETRY_AFTER_TWO_SECONDS:
                return Single.error(TestCalls.httpError(429, "", Headers.of("Retry-After", "2")));
            case SERVER_ERROR:
                return Single.error(TestCalls.httpError(500, "", Headers.of()));
            case UNAVAILABLE:
                return Single.error(TestCalls.httpError(503, "", Headers.of()));
            case DISCONNECTED:
            case TRUNCATED:
                return Single.error(new IOException("reset"));
            default:
                return Single.just("ok");
        }
    }

    /** Returns the IDs of all employees. Continues the iteration after each failure. */
    private static List<String> ids(PagedIterable<Employee> list) {
        List<String> ids = new ArrayList<>();
        Iterator<Employee> iterator = list.iterator();
        while (true) {
            try {
                while (iterator.hasNext()) {
                    ids.add(iterator.next().getId());
                }
                return ids;
            } catch (TrivetException failed) {
                // The iterator requests the same page again.
            }
        }
    }

    /** A server that responds with the given faults, then with one item on each page. */
    private static final class FaultyServer extends Dispatcher {
        private final int items;
        private final Deque<Response> faults;
        private final AutoAdvancingScheduler time;
        private final List<Long> receivedAtNanos = new ArrayList<>();

        FaultyServer(int items, List<Response> faults, AutoAdvancingScheduler time) {
            this.items = items;
            this.faults = new ArrayDeque<>(faults);
            this.time = time;
        }

        List<String> items() {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                ids.add("e-" + i);
            }
            return ids;
        }

        /** Responds with the next fault or page. The offset is {@code item-emptyPages}. */
        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            receivedAtNanos.add(time.now(NANOSECONDS));
            String offset = request.getRequestUrl().queryParameter("offset");
            String[] position = offset == null ? new String[] {"0", "0"} : offset.split("-", 2);
            int item = Integer.parseInt(position[0]);
            switch (faults.isEmpty() ? Response.OK : faults.remove()) {
                case EMPTY_PAGE:
                    return page("", item + "-" + (Integer.parseInt(position[1]) + 1));
                case TOO_MANY_REQUESTS:
                    return new MockResponse().setResponseCode(429);
                case RETRY_AFTER_TWO_SECONDS:
                    return new MockResponse().setResponseCode(429).setHeader("Retry-After", "2");
                case SERVER_ERROR:
                    return new MockResponse().setResponseCode(500);
                case UNAVAILABLE:
                    return new MockResponse().setResponseCode(503).setHeader("Retry-After", "0");
                case DISCONNECTED:
                    return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
                case TRUNCATED:
                    return item(item).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
                default:
                    return item(item);
            }
        }

        private MockResponse item(int item) {
            String json = item < items ? "{\"id\":\"e-" + item + "\"}" : "";
            return page(json, item + 1 < items ? (item + 1) + "-0" : null);
        }

        private static MockResponse page(String items, String next) {
            String paging =
                    next == null ? "{\"moreResults\":false}" : "{\"moreResults\":true,\"next\":\"" + next + "\"}";
            return json("{\"result\":[" + items + "],\"paging\":" + paging + "}");
        }
    }
}
