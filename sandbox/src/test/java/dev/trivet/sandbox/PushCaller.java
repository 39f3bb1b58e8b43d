package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sandbox and a client of its Push Security. Each request comes a second of the sandbox's time after the one before. */
final class PushCaller implements AutoCloseable {

    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox;
    private final PlainClient client;

    PushCaller(int employees, long seed) {
        sandbox = Sandbox.builder().strict().employees(employees).seed(seed).clock(clock).start();
        client = PlainClient.push(sandbox);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Reply get(String path) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return client.get(path);
    }

    Reply send(String method, String path, String json) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return client.send(method, path, json);
    }

    /** Follows a list to its end. Each page but the last is full. */
    List<Map<?, ?>> walk(String pathAndQuery) throws IOException {
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
