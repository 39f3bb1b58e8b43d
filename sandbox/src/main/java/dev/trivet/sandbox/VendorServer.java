package dev.trivet.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.Nullable;

/** One vendor on a loopback port: faults first, then admission, then the operation; all of it goes into the journal. */
final class VendorServer extends Dispatcher implements Closeable {

    /** Far above what a vendor would take, far below what would hurt. */
    private static final long MAX_BODY_BYTES = 16 << 20;

    private static final String UNKNOWN_OPERATION = "unknown";

    private final Vendor vendor;
    private final VendorService service;
    private final List<Route> routes;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final MockWebServer server = new MockWebServer();

    VendorServer(Vendor vendor, VendorService service, Journal journal) {
        this.vendor = vendor;
        this.service = service;
        this.routes = service.routes();
        this.journal = journal;
        server.setServerSocketFactory(new PromptServerSocketFactory());
        server.setBodyLimit(MAX_BODY_BYTES);
        server.setDispatcher(this);
    }

    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** Returns the base URL, without a slash at its end. */
    String url() {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        HttpUrl url = new HttpUrl.Builder()
                .scheme("http")
                .host(host)
                .port(server.getPort())
                .build();
        return url.toString().substring(0, url.toString().length() - 1);
    }

    Faults faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
        // The server queues each request for a test to take. Nobody does, so the queue would grow without end.
        server.takeRequest(0, TimeUnit.NANOSECONDS);
        HttpUrl url = recorded.getRequestUrl();
        Answer answer = url == null ? error(new Refusal(400, "The path cannot be read")) : answer(recorded, url);
        return response("HEAD".equals(recorded.getMethod()) ? answer.withoutBody() : answer);
    }

    private Answer answer(RecordedRequest recorded, HttpUrl url) {
        Content content = new Content(
                recorded.getHeader("Content-Type"), recorded.getBody().readUtf8());
        String method = Objects.requireNonNullElse(recorded.getMethod(), "");
        Request request = new Request(method, url, recorded.getHeaders(), content, Map.of());
        Route route = routes.stream()
                .filter(each -> each.matches(request))
                .findFirst()
                .orElse(null);
        String operation = route == null ? UNKNOWN_OPERATION : route.operation();

        Answer fault = faults.next(operation);
        Answer answer = fault != null ? fault : serve(request, route, recorded.getBodySize());
        journal.add(RecordedExchange.of(vendor, operation, request, answer));
        return answer;
    }

    /** Whatever a request holds, the server lives on: a slip of the sandbox itself answers 500. */
    private Answer serve(Request request, @Nullable Route route, long bodySize) {
        try {
            service.admit(request);
            if (bodySize > MAX_BODY_BYTES) {
                throw new Refusal(413, "The request body is too large");
            }
            return route == null ? notServed(request) : route.answer(request);
        } catch (Refusal refusal) {
            return error(refusal);
        } catch (RuntimeException failure) {
            return error(
                    new Refusal(500, "The sandbox failed: " + failure.getClass().getName()));
        }
    }

    private Answer notServed(Request request) {
        String allowed = routes.stream()
                .filter(route -> route.hasPathOf(request))
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? error(new Refusal(404, "Not Found"))
                : error(new Refusal(405, "Method Not Allowed")).withHeader("Allow", allowed);
    }

    private Answer error(Refusal refusal) {
        return Answer.json(refusal.status(), Map.of(service.errorMember(), refusal.reason()));
    }

    private static MockResponse response(Answer answer) {
        if (answer.isDisconnect()) {
            return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
        }
        MockResponse response = new MockResponse().setResponseCode(answer.status());
        if (answer.body() != null) {
            response.setBody(answer.body());
        }
        answer.headers().forEach(header -> response.setHeader(header.getFirst(), header.getSecond()));
        return response;
    }
}
