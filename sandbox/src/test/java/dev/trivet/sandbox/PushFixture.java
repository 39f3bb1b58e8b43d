package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A strict sandbox and a client for Push Security. The sandbox's clock advances by a second before
 * each request. The spec violations of requests that are rejected with 4xx are discarded.
 */
public final class PushFixture implements AutoCloseable {

    private final ManualClock clock = new ManualClock();
    private final Sandbox sandbox;
    private final PlainClient client;

    public PushFixture(int employees, long seed) {
        sandbox = Sandbox.builder()
                .strict()
                .employees(employees)
                .seed(seed)
                .clock(clock)
                .start();
        client = PlainClient.push(sandbox);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Response get(String path) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return discardExpectedViolations(client.get(path));
    }

    public Response send(String method, String path, String json) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return discardExpectedViolations(client.send(method, path, json));
    }

    private Response discardExpectedViolations(Response response) {
        if (response.status() / 100 == 4) {
            sandbox.takeSpecViolations();
        }
        return response;
    }

    /** Returns all objects of a list. The next offset must be the number of objects read so far. */
    public List<Map<?, ?>> readAll(String pathAndQuery) throws IOException {
        List<Map<?, ?>> items = new ArrayList<>();
        String next = "0";
        while (next != null) {
            Response response = get(pathAndQuery + (pathAndQuery.contains("?") ? "&" : "?") + "offset=" + next);
            assertThat(response.status()).as(pathAndQuery).isEqualTo(200);
            List<?> page = (List<?>) response.json().get("result");
            if (page != null) {
                page.forEach(item -> items.add((Map<?, ?>) item));
            }
            next = (String) response.paging().get("next");
            assertThat(response.paging().get("moreResults")).isEqualTo(next != null);
            if (next != null) {
                assertThat(next).isEqualTo(Integer.toString(items.size()));
            }
        }
        return items;
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
