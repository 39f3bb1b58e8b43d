package dev.trivet.cli.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import dev.trivet.cli.FakePushServer;
import dev.trivet.cli.push.PushLookups.Lookup;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushLookupsTest {
    /** The default maximum number of pages that the client requests at once. */
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
    void find_smallList_requestsPagesOnly() {
        addEmployees(120);

        assertFound(70);
        assertFound(3);
        assertThat(lookup.find("unknown")).isNull();
        assertThat(lookup.find("unknown too")).isNull();
        assertThat(lookup.find(null)).isNull();

        List<String> requests = server.requests();
        assertThat(requests).hasSizeBetween(3, 3 + LOOK_AHEAD).doesNotHaveDuplicates();
        assertThat(requests).allMatch(path -> path.matches("/v1/employees(\\?offset=\\d+)?"));
    }

    @Test
    void find_largeList_getsItemsAfterFirstPages() {
        addEmployees(2_000);

        assertFound(1_999);
        assertThat(lookup.find("unknown")).isNull();
        assertThat(lookup.find("unknown")).isNull();
        List<String> first = server.requests();
        assertThat(first).hasSizeBetween(10 + 2, 10 + LOOK_AHEAD + 2);
        assertThat(first)
                .filteredOn(PushLookupsTest::isSingle)
                .containsExactly("/v1/employees/1999", "/v1/employees/unknown");

        for (int i = 0; i < 2_000; i++) {
            assertFound(i);
        }
        // At most 50 items are requested one by one, including the two above.
        assertThat(server.requests()).filteredOn(PushLookupsTest::isSingle).hasSize(48);
    }

    private static boolean isSingle(String path) {
        return path.startsWith("/v1/employees/");
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
