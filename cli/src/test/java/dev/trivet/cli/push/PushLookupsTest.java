package dev.trivet.cli.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import dev.trivet.cli.FakePushServer;
import dev.trivet.cli.push.PushLookups.Lookup;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushLookupsTest {
    /** The number of pages that the client requests before they are needed. */
    private static final int LOOK_AHEAD = 8;

    private final FakePushServer server = new FakePushServer();
    private final PushSecurity push = PushSecurity.builder()
            .apiKey("key")
            .baseUrl(server.url())
            .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
            .build();
    private final Lookup<Employee> lookup = new Lookup<>(push::employees, Employee::getId);

    @AfterEach
    void stop() throws IOException {
        push.close();
        server.close();
    }

    @Test
    void find_smallList_readsPagesUntilFound() {
        addEmployees(120);

        assertFound(70);
        assertThat(server.requests()).hasSize(2).allMatch(path -> path.startsWith("/v1/employees"));
        assertFound(3);
        assertThat(server.requests()).isEmpty();
        assertThat(lookup.find("unknown")).isNull();
        assertThat(server.requests()).hasSizeBetween(1, LOOK_AHEAD);
        assertThat(lookup.find("unknown too")).isNull();
        assertThat(lookup.find(null)).isNull();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void find_largeList_getsSingleItemsBeforeReadingTheRest() {
        addEmployees(2_000);

        assertFound(1_999);
        assertThat(server.requests())
                .hasSizeBetween(10 + 1, 10 + LOOK_AHEAD + 1)
                .contains("/v1/employees/1999");
        assertThat(lookup.find("unknown")).isNull();
        assertThat(lookup.find("unknown")).isNull();
        assertThat(server.requests()).containsExactly("/v1/employees/unknown");
        for (int i = 500; i < 2_000; i++) {
            assertFound(i);
        }
        assertThat(server.requests())
                .filteredOn(path -> path.startsWith("/v1/employees/"))
                .hasSize(48);
    }

    private void assertFound(int number) {
        assertThat(lookup.find(String.valueOf(number))).isEqualTo(server.employees.get(number));
    }

    private void addEmployees(int count) {
        for (int i = 0; i < count; i++) {
            server.employees.add(Employee.builder().id(String.valueOf(i)).build());
        }
    }
}
