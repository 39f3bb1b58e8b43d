package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Reads pages of the largest organization, with little memory. */
class LargeOrganizationTest {

    /** Less than two bytes for each object of the lists. */
    private static final long MAX_MEMORY_BYTES = 16 << 20;

    @AutoClose
    private final PushFixture push = new PushFixture(1_000_000, 9);

    @Test
    void list_anyPage_usesLittleMemory() throws IOException {
        Map<String, Integer> minimumSizes = Map.of(
                "/v1/accounts", 3_400_000,
                "/v1/accountsOther", 1_400_000,
                "/v1/appsOther", 99_900,
                "/v1/browsers", 1_400_000,
                "/v1/employees", 999_000,
                "/v1/findings", 2_000_000);
        push.get("/v1/accounts");
        long before = usedMemory();
        for (Map.Entry<String, Integer> list : minimumSizes.entrySet()) {
            String path = list.getKey();
            for (int offset : new int[] {0, list.getValue() / 2, list.getValue()}) {
                Response response = push.get(path + "?offset=" + offset);
                assertThat(response.result()).as(path + " at " + offset).hasSize(50);
                Object last = response.result().get(49).get("id");
                assertThat(push.get(path + "/" + last).json().get("id")).isEqualTo(last);
            }
            assertThat(push.get(path + "?offset=10000000").result()).isEmpty();
        }
        assertThat(usedMemory() - before).isLessThan(MAX_MEMORY_BYTES);
    }

    @Test
    void forgetAccount_middle_shiftsLaterAccounts() throws IOException {
        List<Map<?, ?>> before = push.get("/v1/accounts?offset=3000000").result();
        Object id =
                push.get("/v1/accounts?offset=1000000&limit=1").result().get(0).get("id");
        assertThat(push.send("DELETE", "/v1/accounts/" + id, "").status()).isEqualTo(200);
        assertThat(push.get("/v1/accounts?offset=2999999").result()).isEqualTo(before);
    }

    @Test
    void list_filteredByEmployee_returnsObject() throws IOException {
        for (String path : List.of("/v1/findings", "/v1/browsers")) {
            Map<?, ?> item = push.get(path + "?offset=1300000&limit=50").result().stream()
                    .filter(each -> each.get("employeeId") != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(push.get(path + "?employeeId=" + item.get("employeeId")).result())
                    .contains(item);
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
