package dev.trivet.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Path;

final class ResponsesTest {
    interface Service {
        @GET("items/{id}")
        Single<Map<String, Long>> item(@Path("id") String id);

        @DELETE("items")
        Completable deleteAll();
    }

    private final MockWebServer server = new MockWebServer();
    private final Responses responses = new Responses();
    private final List<String> seen = new ArrayList<>();
    private ApiConnection connection;
    private Service service;

    @BeforeEach
    void start() throws IOException {
        server.start();
        connection = TestBuilder.at(server).responses(responses).connect();
        service = connection.create(Service.class);
    }

    @AfterEach
    void shutDown() throws IOException {
        connection.close();
        server.shutdown();
    }

    @Test
    void observe_success_statusAndHeaders() {
        server.enqueue(new MockResponse()
                .setResponseCode(201)
                .setHeader("x-request-id", "r-1")
                .setBody("{\"id\":1}"));
        assertThat(observe(service.item("a"), "a").blockingGet()).containsEntry("id", 1L);
        assertThat(seen).containsExactly("a 201 r-1");
    }

    @Test
    void observe_errorAndUnreadableBody_areSeenToo() {
        server.enqueue(new MockResponse().setResponseCode(404));
        server.enqueue(new MockResponse().setBody("no JSON"));
        observe(service.item("a"), "a").test().awaitDone(10, SECONDS).assertError(HttpException.class);
        observe(service.item("b"), "b").test().awaitDone(10, SECONDS).assertNotComplete();
        assertThat(seen).containsExactly("a 404 null", "b 200 null");
    }

    @Test
    void observe_completable_isSeen() {
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(observe(service.deleteAll().toSingleDefault(true), "all").blockingGet())
                .isTrue();
        assertThat(seen).containsExactly("all 204 null");
    }

    @Test
    void observe_oneInsideTheOther_eachSeesItsOwn() {
        server.enqueue(new MockResponse().setResponseCode(200).setBody("{}"));
        server.enqueue(new MockResponse().setResponseCode(202).setBody("{}"));
        Single<Map<String, Long>> refused = observe(service.item(" "), "blank");
        observe(refused.onErrorResumeNext(error -> observe(service.item("inner"), "inner")), "outer")
                .blockingGet();
        observe(service.item("next"), "next").blockingGet();
        assertThat(seen).containsExactly("inner 200 null", "next 202 null");
    }

    @Test
    void request_notObserved_nobodyIsTold() {
        server.enqueue(new MockResponse().setBody("{}"));
        server.enqueue(new MockResponse().setBody("{}"));
        observe(service.item("a"), "a").blockingGet();
        service.item("b").blockingGet();
        assertThat(seen).hasSize(1);
    }

    private <T> Single<T> observe(Single<T> request, String name) {
        return responses.observe(
                request, (status, headers) -> seen.add(name + " " + status + " " + headers.get("x-request-id")));
    }
}
