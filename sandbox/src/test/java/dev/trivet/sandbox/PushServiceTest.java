package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PushServiceTest {

    @Test
    void routes_all_areTheOperationsOfTheDocument() {
        PushService service = new PushService(new Organisation(0, 10), Clock.systemUTC());
        List<String> served = service.routes().stream()
                .map(route -> route.operation() + " " + route.method() + " /" + String.join("/", route.template()))
                .toList();
        assertThat(served).hasSize(26).containsExactlyInAnyOrderElementsOf(documented());
    }

    private static List<String> documented() {
        return SpecDocument.of(Vendor.PUSH).paths().entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> operation.getValue().get("operationId") + " "
                                + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
