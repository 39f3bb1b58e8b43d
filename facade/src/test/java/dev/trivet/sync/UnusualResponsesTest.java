package dev.trivet.sync;

import static dev.trivet.Fixtures.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.CallListener;
import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.disposables.Disposable;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the exposure sync with valid and invalid responses that the sandbox does not send. */
class UnusualResponsesTest {
    private static final EmailHash ALICE = EmailHash.of("alice@example.com");
    private static final EmailHash BOB = EmailHash.of("bob@example.com");
    private static final EmailHash CAROL = EmailHash.of("carol@example.com");

    private final MockWebServer pushServer = new MockWebServer();
    private final MockWebServer enzoicServer = new MockWebServer();
    private PushSecurity push;
    private Enzoic enzoic;

    @BeforeEach
    void start() throws IOException {
        push = PushSecurity.builder()
                .apiKey("key")
                .baseUrl(pushServer.url("/").toString())
                .build();
        enzoic = Enzoic.builder()
                .credentials("key", "secret")
                .baseUrl(enzoicServer.url("/").toString())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        push.close();
        enzoic.close();
        pushServer.shutdown();
        enzoicServer.shutdown();
    }

    @Test
    void run_upperCaseHash_matchesLowerCaseHash() {
        subscriptions(ALICE.hex().toUpperCase(Locale.ROOT), ALICE.hex());
        employees("alice@example.com");
        SyncReport report = ExposureSync.from(push).to(enzoic).withPrune(true).run();
        assertThat(report.subscriptionsRead()).isEqualTo(2);
        assertThat(report.alreadySubscribed()).isEqualTo(1);
        assertThat(report.newlySubscribed()).isZero();
        assertThat(report.unmatched()).isZero();
    }

    @Test
    void run_invalidSubscriptions_areCountedAndKept() throws InterruptedException {
        subscriptions("dave@example.com", "", BOB.hex());
        employees("alice@example.com");
        employees("alice@example.com");
        enzoicServer.enqueue(json("{\"added\":1,\"alreadyExisted\":0}"));
        enzoicServer.enqueue(json("{\"deleted\":1,\"notFound\":0}"));
        SyncReport report = ExposureSync.from(push)
                .to(enzoic)
                .withPrune(true)
                .withMaximumPruneShare(1)
                .run();
        assertThat(report.unreadableSubscriptions()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(1);
        enzoicServer.takeRequest();
        assertThat(enzoicServer.takeRequest().getBody().readUtf8()).isEqualTo(body(ALICE));
        assertThat(enzoicServer.takeRequest().getBody().readUtf8()).isEqualTo(body(BOB));
    }

    @Test
    void run_employeeMissedAtFirst_isNotRemoved() throws InterruptedException {
        subscriptions(ALICE.hex(), BOB.hex(), CAROL.hex());
        employees("alice@example.com");
        employees("alice@example.com", "Bob@example.com");
        enzoicServer.enqueue(json("{\"deleted\":1,\"notFound\":0}"));
        SyncReport report = ExposureSync.from(push)
                .to(enzoic)
                .withPrune(true)
                .withMaximumPruneShare(1)
                .run();
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.unmatched()).isEqualTo(1);
        enzoicServer.takeRequest();
        RecordedRequest removal = enzoicServer.takeRequest();
        assertThat(removal.getMethod()).isEqualTo("DELETE");
        assertThat(removal.getBody().readUtf8()).isEqualTo(body(CAROL));
    }

    /** The response contains an address in Latin-1, and is decoded as UTF-8. */
    @Test
    void run_addressInLatin1_isSkippedAndReported() throws InterruptedException {
        subscriptions();
        pushServer.enqueue(new MockResponse()
                .setBody(new Buffer()
                        .writeUtf8("{\"result\":[{\"id\":\"e-1\",\"email\":\"j")
                        .writeByte(0xf6)
                        .writeUtf8("rg@example.com\"},{\"id\":\"e-2\",\"email\":\"alice@example.com\"}],"
                                + "\"paging\":{\"moreResults\":false}}")));
        enzoicServer.enqueue(json("{\"added\":1,\"alreadyExisted\":0}"));
        SyncReport report = ExposureSync.from(push).to(enzoic).run();
        assertThat(report.skipped()).singleElement().hasToString("e-1: contains an invalid character");
        assertThat(report.newlySubscribed()).isEqualTo(1);
        enzoicServer.takeRequest();
        assertThat(enzoicServer.takeRequest().getBody().readUtf8()).isEqualTo(body(ALICE));
    }

    @Test
    void run_twoEmployeesWithOneAddress_subscribesOnce() throws InterruptedException {
        subscriptions();
        employees("alice@example.com", " ALICE@example.com");
        enzoicServer.enqueue(json("{\"added\":1,\"alreadyExisted\":0}"));
        SyncReport report = ExposureSync.from(push).to(enzoic).run();
        assertThat(report.addressesHashed()).isEqualTo(2);
        assertThat(report.distinctAddresses()).isEqualTo(1);
        assertThat(report.newlySubscribed()).isEqualTo(1);
        assertThat(enzoicServer.takeRequest().getPath()).isEqualTo("/alert-subscriptions?pageSize=1000");
        assertThat(enzoicServer.takeRequest().getBody().readUtf8()).isEqualTo(body(ALICE));
        assertThat(pushServer.takeRequest().getPath()).isEqualTo("/v1/employees?limit=50");
    }

    @Test
    void run_noEmployeesAndNoSubscriptions_changesNothing() {
        subscriptions();
        employees();
        SyncReport report = ExposureSync.from(push).to(enzoic).withPrune(true).run();
        assertThat(report.requests()).isEqualTo(2);
        assertThat(report.exceedsPruneLimit()).isFalse();
    }

    @Test
    void run_employeesAndBatchFail_throwsOneException() {
        CountDownLatch employeesFailed = new CountDownLatch(1);
        enzoicServer.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if ("GET".equals(request.getMethod())) {
                    return json("{\"usernameHashes\":[]}");
                }
                employeesFailed.await();
                return new MockResponse().setResponseCode(401);
            }
        });
        pushServer.enqueue(json("{\"result\":[{\"email\":\"alice@example.com\"}],"
                + "\"paging\":{\"moreResults\":true,\"next\":\"1\"}}"));
        pushServer.enqueue(new MockResponse().setResponseCode(403));
        CallListener listener = attempt -> {
            if (attempt.status() == 403) {
                employeesFailed.countDown();
            }
        };
        try (PushSecurity observed = PushSecurity.builder()
                .apiKey("key")
                .baseUrl(pushServer.url("/").toString())
                .listener(listener)
                .build()) {
            assertThatExceptionOfType(SyncException.class)
                    .isThrownBy(() -> ExposureSync.from(observed)
                            .to(enzoic)
                            .withBatchSize(1)
                            .run())
                    .withCauseInstanceOf(TrivetException.class);
        }
        assertThat(enzoicServer.getRequestCount()).isEqualTo(2);
    }

    @Test
    void run_laterPageFails_subscribesEmployeesReadBefore() throws InterruptedException {
        subscriptions();
        pushServer.enqueue(json("{\"result\":[{\"email\":\"alice@example.com\"}],"
                + "\"paging\":{\"moreResults\":true,\"next\":\"1\"}}"));
        pushServer.enqueue(json("{\"result\":[null]}"));
        enzoicServer.enqueue(json("{\"added\":1,\"alreadyExisted\":0}"));
        SyncException failure = catchThrowableOfType(
                SyncException.class,
                () -> ExposureSync.from(push).to(enzoic).withPrune(true).run());
        assertThat(failure).hasCauseInstanceOf(MalformedResponseException.class);
        assertThat(failure.report().newlySubscribed()).isEqualTo(1);
        assertThat(enzoicServer.getRequestCount()).isEqualTo(2);
        enzoicServer.takeRequest();
        assertThat(enzoicServer.takeRequest().getBody().readUtf8()).isEqualTo(body(ALICE));
    }

    @Test
    void dispose_duringProgressListener_doesNotBlock() throws InterruptedException {
        enzoicServer.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return "GET".equals(request.getMethod())
                        ? json("{\"usernameHashes\":[]}")
                        : new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
        });
        pushServer.enqueue(json("{\"result\":[{\"email\":\"alice@example.com\"}],"
                + "\"paging\":{\"moreResults\":true,\"next\":\"1\"}}"));
        employees("bob@example.com");
        CountDownLatch notifying = new CountDownLatch(1);
        CompletableFuture<Boolean> disposed = new CompletableFuture<>();
        CompletableFuture<Boolean> wasDisposedMeanwhile = new CompletableFuture<>();
        Disposable run = ExposureSync.from(push)
                .to(enzoic)
                .withBatchSize(1)
                .withProgress(progress -> {
                    if (progress.employeesRead() == 2) {
                        notifying.countDown();
                        wasDisposedMeanwhile.complete(
                                disposed.completeOnTimeout(false, 5, SECONDS).join());
                    }
                })
                .toSingle()
                .subscribe(report -> {}, error -> {});
        assertThat(notifying.await(10, SECONDS)).isTrue();
        run.dispose();
        disposed.complete(true);
        assertThat(wasDisposedMeanwhile.join()).isTrue();
    }

    private void subscriptions(String... hashes) {
        enzoicServer.enqueue(json("{\"usernameHashes\":[" + quoted(hashes) + "]}"));
    }

    private void employees(String... addresses) {
        StringBuilder json = new StringBuilder();
        for (String address : addresses) {
            json.append(json.length() == 0 ? "" : ",")
                    .append("{\"email\":\"")
                    .append(address)
                    .append("\"}");
        }
        pushServer.enqueue(json("{\"result\":[" + json + "],\"paging\":{\"moreResults\":false}}"));
    }

    private static String quoted(String... strings) {
        return strings.length == 0 ? "" : "\"" + String.join("\",\"", strings) + "\"";
    }

    private static String body(EmailHash hash) {
        return "{\"usernameHashes\":[" + quoted(hash.hex()) + "]}";
    }
}
