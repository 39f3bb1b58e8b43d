package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A strict sandbox and a client for Push Security. The sandbox's clock advances by a second before
 * each request. Spec violations of requests that are rejected with 4xx are intended.
 */
public final class PushFixture implements AutoCloseable {

    private final SettableClock clock = new SettableClock();
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

    public Reply get(String path) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return checked(client.get(path));
    }

    public Reply send(String method, String path, String json) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return checked(client.send(method, path, json));
    }

    private Reply checked(Reply reply) {
        if (reply.status() / 100 == 4) {
            sandbox.takeSpecViolations();
        }
        return reply;
    }

    /** Returns all objects of a list. Each page but the last must be full. */
    public List<Map<?, ?>> readAll(String pathAndQuery) throws IOException {
        List<Map<?, ?>> items = new ArrayList<>();
        String next = "0";
        while (next != null) {
            Reply reply = get(pathAndQuery + (pathAndQuery.contains("?") ? "&" : "?") + "offset=" + next);
            assertThat(reply.status()).as(pathAndQuery).isEqualTo(200);
            List<?> page = (List<?>) reply.json().get("result");
            if (page != null) {
                page.forEach(item -> items.add((Map<?, ?>) item));
            }
            next = (String) reply.paging().get("next");
            assertThat(reply.paging().get("moreResults")).isEqualTo(next != null);
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
