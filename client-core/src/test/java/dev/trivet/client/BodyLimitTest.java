package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.JsonDataException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;
import retrofit2.http.GET;

final class BodyLimitTest {
    private static final int MEBIBYTE = 1024 * 1024;

    interface Service {
        @GET("text")
        Single<String> text();
    }

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void shutDown() throws IOException {
        server.shutdown();
    }

    @Test
    void text_asLargeAsTheLimit_isRead() {
        server.enqueue(new MockResponse().setBody("\"1234567890\""));

        await(service(12).text()).assertResult("1234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12345678901\"", "\"1234567890\" ", "              \"\""})
    void text_largerThanTheLimit_isAnError(String body) {
        server.enqueue(new MockResponse().setBody(body));

        await(service(12).text())
                .assertFailure(JsonDataException.class)
                .assertError(error ->
                        "The response is larger than maximumResponseSize, 12 bytes".equals(error.getMessage()));
    }

    @Test
    void text_gzipBomb_failsAtTheDefaultLimit() throws IOException {
        server.enqueue(gzip(' ', 500));
        server.enqueue(new MockResponse().setBody("\"next\""));
        Service service = TestBuilder.at(server).build().create(Service.class, TestBuilder.NO_MODELS);

        await(service.text())
                .assertFailure(JsonDataException.class)
                .assertError(error ->
                        "The response is larger than maximumResponseSize, 16777216 bytes".equals(error.getMessage()));
        await(service.text()).assertResult("next");
    }

    @Test
    void error_gzipBomb_isTruncated() throws IOException {
        server.enqueue(gzip('x', 500).setResponseCode(503));
        server.enqueue(new MockResponse().setBody("\"next\""));

        TestObserver<String> observer = await(service(100).text());

        observer.assertError(
                error -> ((HttpException) error).response().errorBody().string().length() == 64 * 1024);
        await(service(100).text()).assertResult("next");
    }

    @Test
    void text_negativeContentLength_isAnIoError() {
        server.enqueue(new MockResponse().setBody("\"\"").setHeader("Content-Length", "-5"));

        await(service(12).text()).assertFailure(IOException.class);
    }

    @Test
    void maximumResponseSize_zero_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestBuilder().maximumResponseSize(0))
                .withMessage("maximumResponseSize must be at least 1: 0");
    }

    private Service service(long maximumResponseSize) {
        return TestBuilder.at(server)
                .maximumResponseSize(maximumResponseSize)
                .build()
                .create(Service.class, TestBuilder.NO_MODELS);
    }

    private static MockResponse gzip(char character, int mebibytes) throws IOException {
        Buffer compressed = new Buffer();
        byte[] mebibyte = String.valueOf(character).repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8);
        try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
            for (int i = 0; i < mebibytes; i++) {
                sink.write(mebibyte);
            }
        }
        return new MockResponse().setHeader("Content-Encoding", "gzip").setBody(compressed);
    }

    private static <T> TestObserver<T> await(Single<T> request) {
        TestObserver<T> observer = request.test();
        assertThat(observer.awaitDone(20, TimeUnit.SECONDS).isDisposed())
                .as("timed out")
                .isFalse();
        return observer;
    }
}
