package dev.trivet.sandbox;

import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

/** A client that does not follow redirects and does not retry. */
public final class PlainClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    private final String baseUrl;
    private final Headers headers;

    public PlainClient(String baseUrl, String... namesAndValues) {
        this.baseUrl = baseUrl;
        this.headers = Headers.of(namesAndValues);
    }

    public static PlainClient push(Sandbox sandbox) {
        return new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushApiKey());
    }

    public static PlainClient enzoic(Sandbox sandbox) {
        String credentials = okhttp3.Credentials.basic(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret());
        return new PlainClient(sandbox.enzoicUrl(), "authorization", credentials);
    }

    public static PlainClient probely(Sandbox sandbox) {
        return new PlainClient(sandbox.probelyUrl(), "Authorization", "JWT " + sandbox.probelyApiKey());
    }

    public Response get(String path) throws IOException {
        return send(request(path).get());
    }

    public Response send(String method, String path, String json) throws IOException {
        return send(method, path, json, JSON);
    }

    public Response send(String method, String path, String body, MediaType type) throws IOException {
        return send(request(path).method(method, RequestBody.create(body, type)));
    }

    private okhttp3.Request.Builder request(String path) {
        return new okhttp3.Request.Builder().url(baseUrl + path).headers(headers);
    }

    private Response send(okhttp3.Request.Builder request) throws IOException {
        try (okhttp3.Response response = http.newCall(request.build()).execute()) {
            return new Response(
                    response.code(), response.headers(), response.body().string());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    public record Response(int status, Headers headers, String body) {

        public Map<?, ?> json() throws IOException {
            return (Map<?, ?>) Json.read(body);
        }

        /** Returns the objects of a page of Push Security. */
        public List<Map<?, ?>> result() throws IOException {
            return ((List<?>) json().get("result"))
                    .stream().map(each -> (Map<?, ?>) each).collect(Collectors.toList());
        }

        public Map<?, ?> paging() throws IOException {
            return (Map<?, ?>) json().get("paging");
        }
    }
}
