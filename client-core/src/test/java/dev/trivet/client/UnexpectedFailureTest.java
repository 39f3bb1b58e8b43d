package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.GET;

/**
 * Throws exceptions and errors while a request is sent or its response is read. The subscriber
 * receives each of them, and the threads have no uncaught exception.
 */
final class UnexpectedFailureTest {
    interface Service {
        @GET("item")
        Single<Map<String, Long>> single();

        @GET("item")
        Maybe<Map<String, Long>> maybe();

        @GET("item")
        Completable completable();

        @GET("item")
        Single<Boolean> adapted();
    }

    /**
     * A strong reference, because a logger that is garbage-collected loses its level. The server
     * logs a warning for each connection without a request.
     */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task);
                thread.setUncaughtExceptionHandler((dead, error) -> uncaught.add(error));
                return thread;
            });
    private final OkHttpClient http =
            new OkHttpClient.Builder().dispatcher(new Dispatcher(threads)).build();

    @BeforeAll
    static void silenceServer() {
        SERVER_LOG.setLevel(Level.SEVERE);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void shutDown() throws Exception {
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(uncaught).isEmpty();
        server.shutdown();
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("broken"),
                new Exception("broken"),
                new NoClassDefFoundError("com/example/Missing"),
                new AssertionError("broken"),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void single_interceptorThrows_isAnError(Throwable thrown) throws Exception {
        OkHttpClient failingClient = http.newBuilder()
                .addInterceptor(chain -> {
                    throw sneaky(thrown);
                })
                .build();

        assertFails(service(failingClient).single(), thrown);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void single_interceptorThrowsAfterResponse_releasesConnection(Throwable thrown) throws Exception {
        OkHttpClient failingClient = http.newBuilder()
                .addInterceptor(chain -> {
                    Response unclosed = chain.proceed(chain.request());
                    throw sneaky(thrown.initCause(new Exception("status " + unclosed.code())));
                })
                .build();
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));

        assertFails(service(failingClient).single(), thrown);

        assertThat(http.connectionPool().connectionCount())
                .isEqualTo(http.connectionPool().idleConnectionCount());
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void single_networkInterceptorThrows_isAnError(Throwable thrown) throws Exception {
        OkHttpClient failingClient = http.newBuilder()
                .addNetworkInterceptor(chain -> {
                    throw sneaky(thrown);
                })
                .build();

        assertFails(service(failingClient).single(), thrown);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void single_adapterThrows_isAnError(Throwable thrown) throws Exception {
        server.enqueue(new MockResponse().setBody("true"));

        JsonAdapter<Object> failingAdapter = new JsonAdapter<>() {
            @Override
            public Object fromJson(JsonReader reader) {
                throw sneaky(thrown);
            }

            @Override
            public void toJson(JsonWriter writer, Object value) {
                throw new UnsupportedOperationException("nothing is written");
            }
        };

        Service service = service(http, type -> type == Boolean.class ? failingAdapter : null);

        assertFails(service.adapted(), thrown);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void downstream_throws_isAnError(Throwable thrown) throws Exception {
        Service service = service(http);
        server.setDispatcher(always("{\"id\":2}"));

        assertFails(service.single().map(unused -> rethrow(thrown)), thrown);
        assertFails(VendorResponse.to(service.single()).map(unused -> rethrow(thrown)), thrown);
        assertFails(service.maybe().map(unused -> rethrow(thrown)).toSingle(), thrown);
        assertFails(service.completable().andThen(Single.fromCallable(() -> rethrow(thrown))), thrown);
    }

    @Test
    void single_canceledByTheDispatcher_isAnError() {
        OkHttpClient cancelingClient = http.newBuilder()
                .addInterceptor(chain -> {
                    http.dispatcher().cancelAll();
                    return chain.proceed(chain.request());
                })
                .build();

        await(service(cancelingClient).single())
                .assertFailure(IOException.class)
                .assertError(error -> "Canceled".equals(error.getMessage()));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void single_errorBodyThrows_isAnError(Throwable thrown) throws Exception {
        OkHttpClient failingClient = http.newBuilder()
                .addInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    BufferedSource source =
                            Okio.buffer(new ForwardingSource(response.body().source()) {
                                @Override
                                public long read(Buffer sink, long byteCount) {
                                    throw sneaky(thrown);
                                }
                            });
                    return response.newBuilder()
                            .body(ResponseBody.create(source, null, -1))
                            .build();
                })
                .build();
        server.enqueue(new MockResponse().setResponseCode(500).setBody("broken"));

        assertFails(service(failingClient).single(), thrown);
    }

    @Test
    void single_interceptorAndCancellationThrow_signalsTheFirst() throws Exception {
        IllegalStateException first = new IllegalStateException("first");
        OkHttpClient failingClient = http.newBuilder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        throw new IllegalStateException("second");
                    }
                })
                .addInterceptor(chain -> {
                    throw first;
                })
                .build();

        assertFails(service(failingClient).single(), first);
    }

    @Test
    void single_adapterStopsEarly_isAnError() {
        JsonAdapter<Object> incomplete = new JsonAdapter<>() {
            @Override
            public Object fromJson(JsonReader reader) throws IOException {
                reader.beginArray();
                return reader.nextBoolean();
            }

            @Override
            public void toJson(JsonWriter writer, Object value) {
                throw new UnsupportedOperationException("nothing is written");
            }
        };
        server.enqueue(new MockResponse().setBody("[true, false]"));

        await(service(http, type -> type == Boolean.class ? incomplete : null).adapted())
                .assertFailure(JsonDataException.class);
    }

    private Service service(OkHttpClient client) {
        return service(client, TestBuilder.NO_MODELS);
    }

    private Service service(OkHttpClient client, Function<Type, JsonAdapter<?>> models) {
        return TestBuilder.at(server).okHttpClient(client).build().create(Service.class, models);
    }

    private void assertFails(Single<?> request, Throwable thrown) throws Exception {
        await(request).assertError(error -> causes(error).anyMatch(cause -> cause == thrown));

        server.setDispatcher(always("{\"id\":2}"));
        await(service(http).single()).assertResult(Map.of("id", 2L));
    }

    private static okhttp3.mockwebserver.Dispatcher always(String body) {
        return new okhttp3.mockwebserver.Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse().setBody(body);
            }
        };
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    private static <T> TestObserver<T> await(Single<T> request) {
        TestObserver<T> observer = request.test();
        assertThat(observer.awaitDone(10, TimeUnit.SECONDS).isDisposed())
                .as("timed out")
                .isFalse();
        return observer;
    }

    private static Object rethrow(Throwable thrown) {
        throw sneaky(thrown);
    }

    @SuppressWarnings("unchecked") // Throws a checked exception where none is declared.
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
