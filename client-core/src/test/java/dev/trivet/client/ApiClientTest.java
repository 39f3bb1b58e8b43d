package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

final class ApiClientTest {
    interface Service {
        @GET("item")
        Single<Map<String, Long>> single();

        @GET("item")
        Maybe<Map<String, Long>> maybe();

        @GET("item")
        Completable completable();

        @GET("item")
        Single<Map<String, Long>> find(@Query("usernameHash") String hash);

        @GET("items")
        Single<List<String>> list();

        @GET("text")
        Single<String> text();

        @GET("anything")
        Single<Object> anything();

        @POST("item")
        Single<Map<String, Long>> create(@Body Map<String, Object> item);

        @DELETE("items")
        Completable deleteAll();

        @PUT("items/{id}")
        Single<Map<String, Long>> replace(@Path("id") String id, @Body Map<String, Object> item);

        @PATCH("items/{id}")
        Single<Map<String, Long>> change(@Path("id") String id, @Body Map<String, Object> item);

        @OPTIONS("items")
        Single<Map<String, Long>> options();

        @GET("item")
        retrofit2.Call<Map<String, Long>> call();
    }

    private final MockWebServer server = new MockWebServer();
    private ApiClient apiClient;
    private Service service;

    @BeforeEach
    void start() throws IOException {
        server.start();
        apiClient = TestBuilder.at(server).build();
        service = apiClient.create(Service.class, TestBuilder.NO_MODELS);
    }

    @AfterEach
    void shutDown() throws IOException {
        apiClient.close();
        server.shutdown();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299})
    void single_anySuccessWithBody_emitsTheValue(int code) {
        server.enqueue(new MockResponse().setResponseCode(code).setBody("{\"id\":1}"));

        await(service.single()).assertResult(Map.of("id", 1L));
    }

    @Test
    void create_manyThreads_returnsTheSameApi() {
        Set<Service> created = Collections.newSetFromMap(new IdentityHashMap<>());
        try (ApiClient newClient = TestBuilder.at(server).build()) {
            IntStream.range(0, 64)
                    .parallel()
                    .mapToObj(i -> newClient.create(Service.class, TestBuilder.NO_MODELS))
                    .toList()
                    .forEach(created::add);
        }

        assertThat(created).hasSize(1);
    }

    @Test
    void single_error_hidesKeyAndPersonalData() throws Exception {
        List<String> queries = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    okhttp3.Response response = chain.proceed(chain.request());
                    queries.add(response.request().url().query());
                    return response;
                })
                .build();
        Service otherService =
                TestBuilder.at(server).okHttpClient(http).build().create(Service.class, TestBuilder.NO_MODELS);
        server.enqueue(new MockResponse().setResponseCode(404));
        await(otherService.find("de34a09f")).assertError(error -> {
            Response<?> response = ((HttpException) error).response();
            assertThat(response.toString() + response.raw().request())
                    .contains("/prefix/item")
                    .doesNotContain("de34a09f")
                    .doesNotContain("k3y");
            assertThat(response.raw().request().tag(Invocation.class).method().getName())
                    .isEqualTo("find");
            assertThat(response.raw().networkResponse()).isNull();
            return true;
        });
        assertThat(server.takeRequest().getPath()).isEqualTo("/prefix/item?usernameHash=de34a09f");
        assertThat(queries).containsExactly("usernameHash=de34a09f");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void maybe_anySuccessWithBody_emitsTheValue(int code) {
        server.enqueue(new MockResponse().setResponseCode(code).setBody("{\"id\":1}"));

        await(service.maybe()).assertResult(Map.of("id", 1L));
    }

    @Test
    void maybe_successWithoutBody_completes() {
        server.enqueue(new MockResponse().setResponseCode(204));
        server.enqueue(new MockResponse().setResponseCode(205).setHeader("Content-Length", 0));
        server.enqueue(new MockResponse());
        server.enqueue(new MockResponse().setChunkedBody("", 8));
        server.enqueue(new MockResponse().setBody("null"));
        server.enqueue(new MockResponse().setBody("\ufeff"));

        for (int i = 0; i < 6; i++) {
            await(service.maybe()).assertResult();
        }
    }

    @Test
    void single_successWithoutBody_isAnError() {
        server.enqueue(new MockResponse().setResponseCode(204));
        server.enqueue(new MockResponse());
        server.enqueue(new MockResponse().setBody(" null "));

        for (int code : new int[] {204, 200, 200}) {
            await(service.single())
                    .assertFailure(JsonDataException.class)
                    .assertError(error ->
                            error.getMessage().equals("GET /item returned " + code + " without the documented body"));
        }
    }

    @Test
    void completable_success_ignoresTheBody() {
        server.enqueue(new MockResponse().setBody("<html>"));
        server.enqueue(new MockResponse().setResponseCode(204));

        await(service.completable()).assertResult();
        await(service.completable()).assertResult();
    }

    @Test
    void call_notFound_signalsAnHttpException() throws IOException {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse().setResponseCode(404).setBody("{\"message\":\"gone\"}"));
        }

        assertNotFound(await(service.single()));
        assertNotFound(await(service.maybe()));
        assertNotFound(await(service.completable()));
    }

    private static void assertNotFound(TestObserver<?> observer) throws IOException {
        observer.assertFailure(HttpException.class);
        observer.assertError(error -> {
            HttpException exception = (HttpException) error;
            return exception.code() == 404
                    && exception.response().errorBody().string().equals("{\"message\":\"gone\"}");
        });
    }

    @Test
    void single_bareJsonString_isRead() {
        server.enqueue(new MockResponse().setBody("\"blocked\""));

        await(service.text()).assertResult("blocked");
    }

    @Test
    void single_numberInsteadOfString_isRejected() {
        server.enqueue(new MockResponse().setBody("4711"));

        await(service.text())
                .assertFailure(JsonDataException.class)
                .assertError(error -> error.getMessage().equals("Expected a string but was a number at path $"));
    }

    @Test
    void list_nullItem_isRejected() {
        server.enqueue(new MockResponse().setBody("[\"a\",null]"));

        await(service.list()).assertError(JsonDataException.class);
    }

    @Test
    void list_items_areUnmodifiable() {
        server.enqueue(new MockResponse().setBody("[\"a\"]"));

        await(service.list()).assertValue(items -> {
            assertThat(items).containsExactly("a").isUnmodifiable();
            return true;
        });
    }

    @Test
    void single_freeForm_isExact() {
        server.enqueue(new MockResponse().setBody("{\"a\":12345678901234567}"));

        await(service.anything()).assertResult(Map.of("a", 12345678901234567L));
    }

    @Test
    void single_utf8WithByteOrderMark_isRead() {
        server.enqueue(new MockResponse().setBody("\ufeff{\"schlüssel\":1}"));

        await(service.single()).assertResult(Map.of("schlüssel", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\" \"s3cret\"}", "<html><body>s3cret</body></html>", "{\"a\":1} s3cret", "{\"a\":s3cret}"})
    void single_malformedJson_isAnIoError(String body) {
        server.enqueue(new MockResponse().setBody(body));

        await(service.single())
                .assertFailure(JsonEncodingException.class)
                .assertError(error -> !error.toString().contains("s3cret"));
    }

    @Test
    void single_truncatedJson_isAnIoError() {
        server.enqueue(new MockResponse().setBody("{\"a\":1"));

        await(service.single()).assertFailure(EOFException.class);
    }

    @Test
    void single_secondDocument_isRejected() {
        server.enqueue(new MockResponse().setBody("{\"a\":1}"));
        server.enqueue(new MockResponse().setBody("{\"a\":1}{}"));

        await(service.single()).assertComplete();
        await(service.single())
                .assertError(error -> error instanceof IOException || error instanceof JsonDataException);
    }

    @Test
    void body_nonJsonValue_isNotSent() {
        await(service.create(Map.of("a", new StringBuilder("s3cret"))))
                .assertFailure(IllegalArgumentException.class)
                .assertError(error -> !error.getMessage().contains("s3cret"));

        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void body_written_isJson() throws InterruptedException {
        server.enqueue(new MockResponse().setResponseCode(201).setBody("{\"id\":1}"));

        await(service.create(Map.of("name", "Zoë"))).assertResult(Map.of("id", 1L));

        var request = server.takeRequest();
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
    }

    @Test
    void dispose_runningCall_cancelsIt() throws InterruptedException {
        // The server logs a warning for a connection without any response.
        server.enqueue(new MockResponse());
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        CountDownLatch canceled = new CountDownLatch(1);
        OkHttpClient client = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        canceled.countDown();
                    }
                })
                .build();
        Service otherService =
                TestBuilder.at(server).okHttpClient(client).build().create(Service.class, TestBuilder.NO_MODELS);
        await(otherService.completable()).assertResult();
        server.takeRequest();
        TestObserver<Map<String, Long>> observer = otherService.single().test();
        server.takeRequest();

        observer.dispose();

        assertThat(canceled.await(10, TimeUnit.SECONDS)).isTrue();
        observer.assertEmpty();
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void subscribe_twice_sendsTwice() {
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        server.enqueue(new MockResponse().setBody("{\"id\":2}"));
        Single<Map<String, Long>> single = service.single();

        assertThat(server.getRequestCount()).isZero();
        await(single).assertResult(Map.of("id", 1L));
        await(single).assertResult(Map.of("id", 2L));
    }

    @Test
    void single_redirect_isNotFollowed() throws IOException {
        try (MockWebServer otherServer = new MockWebServer()) {
            otherServer.start();
            OkHttpClient followingClient =
                    new OkHttpClient.Builder().followRedirects(true).build();
            server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", otherServer.url("/")));
            server.enqueue(new MockResponse().setResponseCode(308).setHeader("Location", otherServer.url("/")));

            await(service.single()).assertError(error -> ((HttpException) error).code() == 302);
            await(TestBuilder.at(server)
                            .okHttpClient(followingClient)
                            .build()
                            .create(Service.class, TestBuilder.NO_MODELS)
                            .single())
                    .assertError(error -> ((HttpException) error).code() == 308);

            assertThat(otherServer.getRequestCount()).isZero();
        }
    }

    @Test
    void delete_lostResponse_isSentOnce() {
        server.enqueue(new MockResponse());
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(new MockResponse());
        await(service.completable()).assertResult();

        await(service.deleteAll()).assertFailure(IOException.class);
        await(service.deleteAll()).assertResult();

        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    /** Without {@link StatusMask}, OkHttp would resend the request, or fail. */
    @ParameterizedTest
    @CsvSource({"408, 0", "503, 0", "503, 99999999999", "407, 0"})
    void single_statusThatOkHttpHandles_isSentOnce(int status, String retryAfter) {
        server.enqueue(new MockResponse().setResponseCode(status).setHeader("Retry-After", retryAfter));
        server.enqueue(new MockResponse().setBody("{}"));

        await(service.single())
                .assertError(error -> error instanceof HttpException && ((HttpException) error).code() == status);

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void get_lostResponse_isSentAgain() {
        server.enqueue(new MockResponse());
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(new MockResponse());
        await(service.completable()).assertResult();

        await(service.completable()).assertResult();

        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void close_ownClient_endsThreadsAndConnections() throws InterruptedException {
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        await(service.single()).assertComplete();

        apiClient.close();
        apiClient.close();

        ExecutorService executor = apiClient.client().dispatcher().executorService();
        assertThat(executor.isShutdown()).isTrue();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(apiClient.client().connectionPool().connectionCount()).isZero();
    }

    @Test
    void close_runningCall_finishes() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                closed.await();
                return new MockResponse().setBody("{\"a\":1}");
            }
        });
        TestObserver<Map<String, Long>> running = service.single().test();
        assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();

        apiClient.close();
        closed.countDown();

        running.awaitDone(10, TimeUnit.SECONDS).assertValueCount(1);
        assertThat(apiClient.client().dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(apiClient.client().connectionPool().connectionCount()).isZero();
    }

    @Test
    void close_thenCall_failsAndSendsNothing() {
        apiClient.close();

        await(service.single()).assertFailure(IOException.class);

        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void okHttpClient_ofTheCaller_staysOpen() throws InterruptedException {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    assertThat(chain.request().header("x-api-key")).isNull();
                    return chain.proceed(
                            chain.request().newBuilder().header("x-seen", "yes").build());
                })
                .build();
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        server.enqueue(new MockResponse().setBody("{\"id\":2}"));
        ApiClient otherClient = TestBuilder.at(server).okHttpClient(client).build();
        await(otherClient.create(Service.class, TestBuilder.NO_MODELS).single()).assertResult(Map.of("id", 1L));

        otherClient.close();

        assertThat(server.takeRequest().getHeader("x-seen")).isEqualTo("yes");
        assertThat(client.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
        await(otherClient.create(Service.class, TestBuilder.NO_MODELS).single()).assertResult(Map.of("id", 2L));
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void single_withoutBody_errorOmitsTheArguments() {
        Map<String, Object> item = Map.of("name", "Zoë");

        assertMissing("PUT /items/{id}", service.replace("s3cret", item));
        assertMissing("PATCH /items/{id}", service.change("s3cret", item));
        assertMissing("The vendor", service.options());
    }

    private void assertMissing(String operation, Single<?> request) {
        server.enqueue(new MockResponse().setResponseCode(204));

        await(request)
                .assertFailure(JsonDataException.class)
                .assertError(
                        error -> error.getMessage().equals(operation + " returned 204 without the documented body"));
    }

    @Test
    void call_executed_usesRetrofitsAdapter() throws IOException {
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        retrofit2.Call<Map<String, Long>> call = service.call();
        call.timeout().timeout(10, TimeUnit.SECONDS);

        assertThat(call.request().url().encodedPath()).isEqualTo("/prefix/item");
        assertThat(call.execute().body()).isEqualTo(Map.of("id", 1L));
    }

    @Test
    void interceptor_sendsAnotherRequest_responseIsRead() throws InterruptedException {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        new Request.Builder().url(chain.request().url()).build()))
                .build();
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        Service otherService =
                TestBuilder.at(server).okHttpClient(client).build().create(Service.class, TestBuilder.NO_MODELS);

        await(otherService.single()).assertResult(Map.of("id", 1L));

        assertThat(server.takeRequest().getHeader("x-api-key")).isEqualTo("k3y");
        client.dispatcher().executorService().shutdown();
    }

    private static <T> TestObserver<T> await(Single<T> single) {
        return finished(single.test());
    }

    private static <T> TestObserver<T> await(Maybe<T> maybe) {
        return finished(maybe.test());
    }

    private static TestObserver<Void> await(Completable completable) {
        return finished(completable.test());
    }

    private static <T> TestObserver<T> finished(TestObserver<T> observer) {
        assertThat(observer.awaitDone(10, TimeUnit.SECONDS).isDisposed())
                .as("timed out")
                .isFalse();
        return observer;
    }
}
