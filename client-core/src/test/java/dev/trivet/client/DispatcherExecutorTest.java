package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;

final class DispatcherExecutorTest {
    interface Service {
        @GET("item")
        Single<Map<String, Long>> single();
    }

    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final DispatcherExecutor threads = new DispatcherExecutor();
    private final Dispatcher dispatcher = new Dispatcher(threads);
    private final OutOfMemoryError outOfMemory = new OutOfMemoryError("Java heap space");
    private final OkHttpClient client =
            new OkHttpClient.Builder().dispatcher(dispatcher).build();
    private Service service;

    @BeforeEach
    void start() throws IOException {
        threads.setThreadFactory(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((dead, error) -> uncaught.add(error));
            return thread;
        });
        server.setDispatcher(new okhttp3.mockwebserver.Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                released.await();
                return new MockResponse().setBody("{\"id\":1}");
            }
        });
        server.start();
        service = TestBuilder.at(server)
                .okHttpClient(new OkHttpClient.Builder().dispatcher(dispatcher).build())
                .build()
                .create(Service.class, TestBuilder.NO_MODELS);
    }

    @AfterEach
    void shutDown() throws IOException {
        threads.shutdown();
        server.shutdown();
    }

    @Test
    void newThread_daemonCaller_isNotDaemon() throws Exception {
        DispatcherExecutor created = new DispatcherExecutor();
        FutureTask<Thread> newThread =
                new FutureTask<>(() -> created.getThreadFactory().newThread(() -> {}));
        Thread caller = new Thread(newThread);
        caller.setDaemon(true);
        caller.start();

        assertThat(newThread.get().isDaemon()).isFalse();
    }

    @Test
    void execute_taskThrowsError_failsOnlyQueuedCall() throws Exception {
        dispatcher.setMaxRequests(1);
        TestObserver<Map<String, Long>> sent = service.single().test();
        server.takeRequest();
        TestObserver<Map<String, Long>> queued = service.single().test();

        threads.execute(() -> {
            throw outOfMemory;
        });

        assertFails(queued);
        released.countDown();
        await(sent).assertResult(Map.of("id", 1L));
        await(service.single().test()).assertResult(Map.of("id", 1L));
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(uncaught).containsExactly(outOfMemory);
    }

    @Test
    void callback_threadDies_isNotifiedAgain() {
        released.countDown();
        CompletableSubject notified = CompletableSubject.create();
        Request.Builder request = new Request.Builder().url(server.url("/item"));

        new GuardedCall(client, request).enqueue(new Callback() {
            private boolean failed;

            @Override
            public void onResponse(Call call, Response response) {
                throw outOfMemory;
            }

            @Override
            public void onFailure(Call call, IOException e) {
                if (failed) {
                    notified.onError(e);
                }
                failed = true;
                throw outOfMemory;
            }
        });

        assertFails(notified.test());
    }

    @Test
    void callNeverStarted_threadDies_isNotNotified() throws Exception {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        ThreadFactory workingFactory = threads.getThreadFactory();
        threads.setThreadFactory(task -> {
            throw noThread;
        });
        TestObserver<Map<String, Long>> notStarted = new TestObserver<>();
        assertThatThrownBy(() -> service.single().subscribe(notStarted)).isSameAs(noThread);

        threads.setThreadFactory(workingFactory);
        threads.execute(() -> {
            throw outOfMemory;
        });
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        notStarted.assertEmpty();
    }

    private void assertFails(TestObserver<?> observer) {
        await(observer)
                .assertError(error -> Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause == outOfMemory));
    }

    private static <T> TestObserver<T> await(TestObserver<T> observer) {
        assertThat(observer.awaitDone(10, TimeUnit.SECONDS).isDisposed())
                .as("timed out")
                .isFalse();
        return observer;
    }
}
