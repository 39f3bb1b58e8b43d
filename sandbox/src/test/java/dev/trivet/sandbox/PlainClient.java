package dev.trivet.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A client that does nothing of itself: no redirects, no second attempts. */
final class PlainClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    private final String baseUrl;
    private final Headers headers;

    PlainClient(String baseUrl, String... namesAndValues) {
        this.baseUrl = baseUrl;
        this.headers = Headers.of(namesAndValues);
    }

    static PlainClient push(Sandbox sandbox) {
        return new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushApiKey());
    }

    static PlainClient enzoic(Sandbox sandbox) {
        String credentials = okhttp3.Credentials.basic(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret());
        return new PlainClient(sandbox.enzoicUrl(), "authorization", credentials);
    }

    static PlainClient probely(Sandbox sandbox) {
        return new PlainClient(sandbox.probelyUrl(), "Authorization", "JWT " + sandbox.probelyApiKey());
    }

    Reply get(String path) throws IOException {
        return send(request(path).get());
    }

    Reply send(String method, String path, String json) throws IOException {
        return send(method, path, json, JSON);
    }

    Reply send(String method, String path, String body, MediaType type) throws IOException {
        return send(request(path).method(method, RequestBody.create(body, type)));
    }

    private okhttp3.Request.Builder request(String path) {
        return new okhttp3.Request.Builder().url(baseUrl + path).headers(headers);
    }

    private Reply send(okhttp3.Request.Builder request) throws IOException {
        try (Response response = http.newCall(request.build()).execute()) {
            return new Reply(
                    response.code(), response.headers(), response.body().string());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    record Reply(int status, Headers headers, String body) {

        Map<?, ?> json() throws IOException {
            return (Map<?, ?>) Json.read(body);
        }

        /** The objects of a list of Push Security. */
        List<Map<?, ?>> result() throws IOException {
            return ((List<?>) json().get("result"))
                    .stream().map(each -> (Map<?, ?>) each).collect(Collectors.toList());
        }

        Map<?, ?> paging() throws IOException {
            return (Map<?, ?>) json().get("paging");
        }
    }
}
