package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sync.ExposureSync;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests exceptions in callbacks of the application. The call fails, all exceptions are caught, the
 * connection is released, and the next call of the client succeeds.
 */
class CallbackFailureTest {
    private static final int TIMEOUT_SECONDS = 20;

    /** The callbacks that throw. */
    private enum Callback {
        INTERCEPTOR,
        INTERCEPTOR_AFTER_RESPONSE,
        NETWORK_INTERCEPTOR,
        EVENT_LISTENER,
        RESPONSE_BODY,
        LISTENER,
        LISTENER_FOR_CALL,
        LIMITER,
        LIMITER_SIGNAL,
        LIMITER_PAUSE,
        SUBSCRIBER,
        SOURCE,
        PROGRESS
    }

    private enum Mode {
        EXECUTE {
            @Override
            Object run(CallbackFailureTest test) {
                return test.push.employees().get("1").execute();
            }
        },
        BULK_FLOWABLE {
            @Override
            Object run(CallbackFailureTest test) {
                Flowable<String> addresses = test.addresses().doOnNext(address -> test.throwIn(Callback.SOURCE));
                return test.enzoic
                        .users()
                        .subscribeAll(addresses)
                        .withBatchSize(2)
                        .execute();
            }
        },
        SINGLE {
            @Override
            Object run(CallbackFailureTest test) {
                return test.push
                        .employees()
                        .get("1")
                        .toSingle()
                        .doOnSuccess(employee -> test.throwIn(Callback.SUBSCRIBER))
                        .blockingGet();
            }
        },
        ITERATOR {
            @Override
            Object run(CallbackFailureTest test) {
                test.push.employees().list().forEach(employee -> {});
                return true;
            }
        },
        FLOWABLE {
            @Override
            Object run(CallbackFailureTest test) {
                return test.push
                        .employees()
                        .list()
                        .toFlowable()
                        .doOnNext(employee -> test.throwIn(Callback.SUBSCRIBER))
                        .toList()
                        .blockingGet();
            }
        },
        BULK {
            @Override
            Object run(CallbackFailureTest test) {
                return test.enzoic
                        .users()
                        .subscribeAll(test.addressesIterable())
                        .withBatchSize(2)
                        .toSingle()
                        .doOnSuccess(result -> test.throwIn(Callback.SUBSCRIBER))
                        .blockingGet();
            }
        },
        SYNC {
            @Override
            Object run(CallbackFailureTest test) {
                return ExposureSync.from(test.push)
                        .to(test.enzoic)
                        .withBatchSize(2)
                        .withProgress(progress -> {
                            if (progress.employeesRead() > 0) {
                                test.throwIn(Callback.PROGRESS);
                            }
                        })
                        .toSingle()
                        .doOnSuccess(report -> test.throwIn(Callback.SUBSCRIBER))
                        .blockingGet();
            }
        };

        abstract Object run(CallbackFailureTest test);

        boolean hasCallback(Callback callback) {
            switch (callback) {
                case SUBSCRIBER:
                    return this == SINGLE || this == FLOWABLE || this == BULK || this == SYNC;
                case SOURCE:
                    return this == BULK || this == BULK_FLOWABLE;
                case PROGRESS:
                    return this == SYNC;
                default:
                    return true;
            }
        }
    }

    private final MockWebServer server = new MockWebServer();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor network =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "network");
                thread.setUncaughtExceptionHandler((terminated, error) -> uncaught.add(error));
                return thread;
            });
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final OkHttpClient http = http();

    private PushSecurity push;
    private Enzoic enzoic;
    private volatile Callback throwing;
    private volatile Throwable thrown;

    static Stream<Arguments> combinations() {
        List<Throwable> throwables = List.of(
                new IllegalStateException("broken"),
                new Exception("broken"),
                new NoClassDefFoundError("com/example/Missing"),
                new AssertionError("broken"),
                new OutOfMemoryError("Java heap space"));
        return Stream.of(Mode.values())
                .flatMap(mode -> Stream.of(Callback.values())
                        .filter(mode::hasCallback)
                        .flatMap(callback -> throwables.stream().map(thrown -> Arguments.of(mode, callback, thrown))));
    }

    @BeforeEach
    void start() throws IOException {
        RxJavaPlugins.setErrorHandler(uncaught::add);
        server.setDispatcher(new okhttp3.mockwebserver.Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return throwing == Callback.LIMITER_PAUSE ? new MockResponse().setResponseCode(429) : respond(request);
            }
        });
        server.setServerSocketFactory(new NoDelaySockets());
        server.start();
        push = configured(PushSecurity.builder().apiKey("key")).build();
        enzoic = configured(Enzoic.builder().credentials("key", "secret")).build();
    }

    @AfterEach
    void stop() throws IOException {
        RxJavaPlugins.setErrorHandler(null);
        push.close();
        enzoic.close();
        network.shutdownNow();
        callers.shutdownNow();
        server.shutdown();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void execute_callbackThrows_failsAndNextCallSucceeds(Mode mode, Callback callback, Throwable thrown)
            throws Exception {
        this.throwing = callback;
        this.thrown = thrown;

        Throwable error = await(() -> mode.run(this));

        assertThat(causes(error)).contains(thrown);
        this.throwing = null;
        assertThat(await(() -> mode.run(this))).isNull();
        network.shutdown();
        assertThat(network.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(http.connectionPool().connectionCount())
                .isEqualTo(http.connectionPool().idleConnectionCount());
        assertThat(uncaught).isEmpty();
    }

    /** Returns the exception of {@code call}, or null if it succeeds. */
    private Throwable await(Runnable call) throws Exception {
        Future<Throwable> outcome = callers.submit(() -> {
            try {
                call.run();
                return null;
            } catch (Throwable e) {
                return e;
            }
        });
        return outcome.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static List<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    private void throwIn(Callback current) {
        if (throwing == current) {
            throw CallbackFailureTest.<RuntimeException>sneaky(thrown);
        }
    }

    @SuppressWarnings("unchecked") // Throws a checked exception where none is declared.
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private Flowable<String> addresses() {
        return Flowable.range(0, 5).map(number -> number + "@example.com");
    }

    private Iterable<String> addressesIterable() {
        return () -> {
            Iterator<String> addresses = this.addresses().blockingIterable().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return addresses.hasNext();
                }

                @Override
                public String next() {
                    String address = addresses.next();
                    if (address.startsWith("3")) {
                        throwIn(Callback.SOURCE);
                    }
                    return address;
                }
            };
        };
    }

    private <B extends VendorClientBuilder<?, B>> B configured(B builder) {
        return builder.baseUrl(server.url("/").toString())
                .okHttpClient(http)
                .retryPolicy(RetryPolicy.none())
                .rateLimiter(new ThrowingLimiter())
                .listener(new CallListener() {
                    @Override
                    public void attemptEnded(CallAttempt attempt) {
                        throwIn(Callback.LISTENER);
                    }

                    @Override
                    public CallListener forCall() {
                        throwIn(Callback.LISTENER_FOR_CALL);
                        return this;
                    }
                });
    }

    private OkHttpClient http() {
        return new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(network))
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersStart(Call call) {
                        throwIn(Callback.EVENT_LISTENER);
                    }
                })
                .addInterceptor(chain -> {
                    throwIn(Callback.INTERCEPTOR);
                    Response response = chain.proceed(chain.request());
                    throwIn(Callback.INTERCEPTOR_AFTER_RESPONSE);
                    return response.newBuilder()
                            .body(new ThrowingBody(response.body()))
                            .build();
                })
                .addNetworkInterceptor((Interceptor.Chain chain) -> {
                    throwIn(Callback.NETWORK_INTERCEPTOR);
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private static MockResponse respond(RecordedRequest request) {
        String path = request.getPath();
        if (path.contains("/employees/")) {
            return Fixtures.json("{\"id\":\"1\",\"email\":\"1@example.com\"}");
        }
        if (path.contains("/employees")) {
            boolean isLast = path.contains("offset=");
            return Fixtures.json("{\"result\":[{\"email\":\"" + (isLast ? 3 : 1) + "@example.com\"},{\"email\":\""
                    + (isLast ? 4 : 2) + "@example.com\"}],\"paging\":{\"moreResults\":" + !isLast
                    + ",\"next\":\"2\"}}");
        }
        return Fixtures.json(
                request.getMethod().equals("GET") ? "{\"usernameHashes\":[]}" : "{\"added\":1,\"alreadyExisted\":0}");
    }

    /**
     * A socket factory whose connections send small packets immediately. The server writes headers
     * and body separately, and without this option, the body is delayed by some 40 ms until the
     * client acknowledges the headers.
     */
    private static final class NoDelaySockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }

    private final class ThrowingLimiter implements RateLimiter {
        @Override
        public Completable acquire(@Nullable Duration maximumWait) {
            throwIn(Callback.LIMITER);
            return Completable.timer(1, TimeUnit.MILLISECONDS)
                    .andThen(Completable.defer(() ->
                            throwing == Callback.LIMITER_SIGNAL ? Completable.error(thrown) : Completable.complete()));
        }

        @Override
        public void pause(Duration duration) {
            throwIn(Callback.LIMITER_PAUSE);
        }
    }

    private final class ThrowingBody extends ResponseBody {
        private final ResponseBody delegate;

        ThrowingBody(ResponseBody delegate) {
            this.delegate = delegate;
        }

        @Override
        public MediaType contentType() {
            return delegate.contentType();
        }

        @Override
        public long contentLength() {
            return delegate.contentLength();
        }

        @Override
        public BufferedSource source() {
            return Okio.buffer(new ForwardingSource(delegate.source()) {
                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    throwIn(Callback.RESPONSE_BODY);
                    return super.read(sink, byteCount);
                }
            });
        }
    }
}
