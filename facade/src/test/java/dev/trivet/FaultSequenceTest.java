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

/**
 * Under any sequence of faults, no item is lost or repeated, and the rate limit is not exceeded.
 */
class FaultSequenceTest {
    private static final Operation OPERATION = Operation.readOnly("push", "getEmployee");
    private static final int BURST = 3;
    private static final int PER_SECOND = 5;

    private enum Response {
        OK,
        EMPTY_PAGE,
        TOO_MANY,
        TOO_MANY_FOR_TWO_SECONDS,
        BROKEN,
        BUSY,
        DROPPED,
        CUT_SHORT
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void list_anyFaults_eachItemOnceWithinTheLimit(
            @ForAll @Size(max = 25) List<Response> faults, @ForAll @IntRange(min = 0, max = 8) int items)
            throws IOException {
        AutoAdvancingScheduler time = new AutoAdvancingScheduler();
        try (MockWebServer server = new MockWebServer()) {
            Vendor vendor = new Vendor(items, faults, time);
            server.setDispatcher(vendor);
            server.start();
            try (PushSecurity push = PushSecurity.builder()
                    .apiKey("key")
                    .baseUrl(server.url("/").toString())
                    .scheduler(time)
                    .random(Fixtures.always(0.5))
                    .rateLimiter(TokenBucket.create(BURST, PER_SECOND, time))
                    .build()) {
                assertThat(readAll(push.employees().list())).isEqualTo(vendor.items());
            }
            assertWithinTheLimit(vendor.times);
        }
    }

    @Property(tries = 200)
    void calls_anyFaults_endByTheirDeadlineWithinTheLimit(
            @ForAll @Size(max = 40) List<Response> faults,
            @ForAll @IntRange(min = 1, max = 30) int calls,
            @ForAll @IntRange(min = 0, max = 400) int gap,
            @ForAll @IntRange(min = 1, max = 20_000) int deadline) {
        TestScheduler time = new TestScheduler();
        Deque<Response> responses = new ArrayDeque<>(faults);
        List<Long> times = new ArrayList<>();
        AtomicInteger notified = new AtomicInteger();
        CallExecutor pipeline = new CallExecutor(
                CallOptions.NONE.withDeadline(Duration.ofMillis(deadline)),
                Fixtures.always(0.5),
                TokenBucket.create(BURST, PER_SECOND, time),
                null,
                Completable.never(),
                new ErrorMapper(List.of()),
                time,
                attempt -> notified.addAndGet(attempt.outcome() == Outcome.NOT_SENT ? 0 : 1));
        Single<String> request = Single.defer(() -> {
            times.add(time.now(NANOSECONDS));
            return outcome(responses.isEmpty() ? Response.OK : responses.remove())
                    .delay(gap, MILLISECONDS, time, true);
        });
        AtomicInteger ended = new AtomicInteger();
        for (int i = 0; i < calls; i++) {
            long last = time.now(MILLISECONDS) + deadline;
            pipeline.send(OPERATION, TestCalls.responses(request))
                    .toSingle()
                    .doFinally(() -> ended.addAndGet(time.now(MILLISECONDS) <= last ? 1 : 0))
                    .test();
            time.advanceTimeBy(gap, MILLISECONDS);
        }
        time.advanceTimeBy(deadline, MILLISECONDS);
        assertThat(ended).hasValue(calls);

        time.advanceTimeBy(1, TimeUnit.HOURS);
        assertThat(times).hasSizeLessThanOrEqualTo(calls * 3).hasSize(notified.get());
        assertWithinTheLimit(times);
    }

    private static Single<String> outcome(Response response) {
        switch (response) {
            case TOO_MANY:
                return Single.error(TestCalls.httpError(429, "", Headers.of()));
            case TOO_MANY_FOR_TWO_SECONDS:
                return Single.error(TestCalls.httpError(429, "", Headers.of("Retry-After", "2")));
            case BROKEN:
                return Single.error(TestCalls.httpError(500, "", Headers.of()));
            case BUSY:
                return Single.error(TestCalls.httpError(503, "", Headers.of()));
            case DROPPED:
            case CUT_SHORT:
                return Single.error(new IOException("reset"));
            default:
                return Single.just("ok");
        }
    }

    /** Continues the iteration after each failed page. */
    private static List<String> readAll(PagedIterable<Employee> list) {
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

    private static void assertWithinTheLimit(List<Long> times) {
        for (int from = 0; from < times.size(); from++) {
            for (int to = from; to < times.size(); to++) {
                double seconds = (times.get(to) - times.get(from)) / 1e9;
                assertThat(to - from + 1.0).isLessThanOrEqualTo(BURST + PER_SECOND * seconds + 1e-6);
            }
        }
    }

    /** Sends one item on each page, after the given faults. */
    private static final class Vendor extends Dispatcher {
        private final int items;
        private final Deque<Response> faults;
        private final AutoAdvancingScheduler time;
        private final List<Long> times = new ArrayList<>();

        Vendor(int items, List<Response> faults, AutoAdvancingScheduler time) {
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

        /** The offset is opaque: {@code item} or {@code item-empties}. */
        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            times.add(time.now(NANOSECONDS));
            String offset = request.getRequestUrl().queryParameter("offset");
            String[] position = offset == null ? new String[] {"0", "0"} : offset.split("-", 2);
            int item = Integer.parseInt(position[0]);
            switch (faults.isEmpty() ? Response.OK : faults.remove()) {
                case EMPTY_PAGE:
                    return page("", item + "-" + (Integer.parseInt(position[1]) + 1));
                case TOO_MANY:
                    return new MockResponse().setResponseCode(429);
                case TOO_MANY_FOR_TWO_SECONDS:
                    return new MockResponse().setResponseCode(429).setHeader("Retry-After", "2");
                case BROKEN:
                    return new MockResponse().setResponseCode(500);
                case BUSY:
                    return new MockResponse().setResponseCode(503).setHeader("Retry-After", "0");
                case DROPPED:
                    return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
                case CUT_SHORT:
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
