package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.spec.ApiSpec;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PushServiceTest {

    @Test
    void routes_all_areDocumentedOperations() {
        PushService service = new PushService(new Organization(0, 10), Clock.systemUTC());
        List<String> served = service.routes().stream()
                .map(route -> route.operation() + " " + route.method() + " /" + String.join("/", route.template()))
                .toList();
        assertThat(served).isNotEmpty().containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void findingTypes_all_areDocumented() {
        assertThat(FindingType.ALL).extracting(Enum::name).isEqualTo(ApiSpec.PUSH.enumValues("FindingType"));
    }

    @Test
    void removableLoginMethods_all_areDocumented() {
        assertThat(RemovableLoginMethod.values())
                .extracting(Enum::name)
                .isEqualTo(ApiSpec.PUSH.enumValues("RemovableLoginMethod"));
    }

    private static List<String> documented() {
        return SpecDocument.of(Vendor.PUSH).paths().entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> operation.getValue().get("operationId") + " "
                                + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
