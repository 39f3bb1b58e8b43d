package dev.trivet.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Path;

final class VendorResponseTest {
    interface Service {
        @GET("items/{id}")
        Single<Map<String, Long>> item(@Path("id") String id);

        @GET("items/newest")
        Maybe<Map<String, Long>> newest();

        @DELETE("items")
        Completable deleteAll();
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

    @Test
    void to_success_hasStatusHeadersAndBody() throws IOException {
        server.enqueue(new MockResponse()
                .setResponseCode(201)
                .setHeader("x-request-id", "r-1")
                .setBody("{\"id\":1}"));

        VendorResponse<Map<String, Long>> response = get(VendorResponse.to(service.item("a")));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().get("x-request-id")).isEqualTo("r-1");
        assertThat(response.body()).containsEntry("id", 1L);
    }

    @Test
    void to_notFound_bodyThrows() {
        server.enqueue(new MockResponse().setResponseCode(404).setHeader("x-request-id", "r-2"));

        VendorResponse<?> response = get(VendorResponse.to(service.item("a")));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().get("x-request-id")).isEqualTo("r-2");
        assertThatThrownBy(response::body).isInstanceOf(HttpException.class);
    }

    @Test
    void to_unreadableBody_hasStatusAndHeaders() {
        server.enqueue(new MockResponse().setHeader("x-request-id", "r-3").setBody("[]"));
        server.enqueue(new MockResponse().setHeader("x-request-id", "r-4").setBody("not JSON"));
        server.enqueue(new MockResponse()
                .setHeader("x-request-id", "r-5")
                .setBody("{\"id\":1}")
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        VendorResponse<?> array = get(VendorResponse.to(service.item("a")));
        VendorResponse<?> notJson = get(VendorResponse.to(service.item("b")));
        VendorResponse<?> truncated = get(VendorResponse.to(service.newest()));

        assertThat(array.headers().get("x-request-id")).isEqualTo("r-3");
        assertThatThrownBy(array::body).isInstanceOf(JsonDataException.class);
        assertThat(notJson.headers().get("x-request-id")).isEqualTo("r-4");
        assertThatThrownBy(notJson::body).isInstanceOf(IOException.class);
        assertThat(truncated.headers().get("x-request-id")).isEqualTo("r-5");
        assertThatThrownBy(truncated::body).isInstanceOf(IOException.class);
    }

    @Test
    void to_withoutBody_isEmptyOrFails() throws IOException {
        server.enqueue(new MockResponse().setResponseCode(204));
        server.enqueue(new MockResponse().setResponseCode(204));

        VendorResponse<Optional<Map<String, Long>>> optional = get(VendorResponse.to(service.newest()));
        VendorResponse<Map<String, Long>> required = get(VendorResponse.to(service.item("a")));

        assertThat(optional.status()).isEqualTo(204);
        assertThat(optional.body()).isEmpty();
        assertThat(required.status()).isEqualTo(204);
        assertThatThrownBy(required::body).isInstanceOf(JsonDataException.class);
    }

    @Test
    void to_completable_hasStatusAndGivenBody() throws IOException {
        server.enqueue(new MockResponse().setResponseCode(202).setBody("not read"));
        server.enqueue(new MockResponse().setResponseCode(500));

        VendorResponse<String> accepted = get(VendorResponse.to(service.deleteAll(), "done"));
        VendorResponse<String> failed = get(VendorResponse.to(service.deleteAll(), "done"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body()).isEqualTo("done");
        assertThat(failed.status()).isEqualTo(500);
        assertThatThrownBy(failed::body).isInstanceOf(HttpException.class);
    }

    @Test
    void to_noResponse_fails() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AT_START));

        VendorResponse.to(service.deleteAll(), "done")
                .test()
                .awaitDone(10, SECONDS)
                .assertError(IOException.class);
    }

    @Test
    void to_twoSubscriptions_sendTwoRequests() throws IOException {
        server.enqueue(new MockResponse().setBody("{\"id\":1}"));
        server.enqueue(new MockResponse().setBody("{\"id\":2}"));
        Single<VendorResponse<Map<String, Long>>> responses = VendorResponse.to(service.item("a"));

        assertThat(get(responses).body()).containsEntry("id", 1L);
        assertThat(get(responses).body()).containsEntry("id", 2L);
    }

    @Test
    void to_otherRequest_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VendorResponse.to(service.item("a").map(Map::size)))
                .withMessage(
                        "The request was not returned by a generated API. Pass it before applying operators to it.");
    }

    @Test
    void of_parts_areReturned() throws IOException {
        Headers headers = Headers.of("x-request-id", "r-1");

        VendorResponse<String> response = VendorResponse.of(203, headers, "Alice");

        assertThat(response.status()).isEqualTo(203);
        assertThat(response.headers()).isEqualTo(headers);
        assertThat(response.body()).isEqualTo("Alice");
    }

    @Test
    void of_nullBody_isRejected() {
        assertThatNullPointerException()
                .isThrownBy(() -> VendorResponse.of(200, Headers.of(), null))
                .withMessage("body");
    }

    private static <T> T get(Single<T> single) {
        return single.test().awaitDone(10, SECONDS).assertComplete().values().get(0);
    }
}
