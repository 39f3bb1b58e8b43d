package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PushServiceTest {

    @Test
    void routes_all_areTheOperationsOfTheDocument() throws IOException {
        PushService service = new PushService(new Organisation(0, 10), Clock.systemUTC());
        List<String> served = service.routes().stream()
                .map(route -> route.operation() + " " + route.method() + " /" + String.join("/", route.template()))
                .toList();
        assertThat(served).hasSize(26).containsExactlyInAnyOrderElementsOf(documented());
    }

    private static List<String> documented() throws IOException {
        try (InputStream document = PushServiceTest.class.getResourceAsStream("specs/push.yaml")) {
            Map<String, Map<String, Map<String, Map<?, ?>>>> root = new Yaml().load(document);
            return root.get("paths").entrySet().stream()
                    .flatMap(path -> path.getValue().entrySet().stream()
                            .map(operation -> operation.getValue().get("operationId") + " "
                                    + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                    .toList();
        }
    }
}
