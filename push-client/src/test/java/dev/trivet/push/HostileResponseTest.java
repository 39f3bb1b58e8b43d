package dev.trivet.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.EmployeePage;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a hostile response costs its reader: no more than ten times what an ordinary one of its size
 * costs.
 */
class HostileResponseTest {
    private static final int SIZE = 1_000_000;
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build();
    private static final String EMPLOYEE = """
            {"id":"2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0","email":"john.hill@example.com","firstName":"John",
            "lastName":"Hill","licensed":true,"creationTimestamp":1698604061,"location":null,"groups":["London"]}""";

    static Stream<Arguments> responses() {
        String tokens = repeated(SIZE, "\"paging\":{\"next\":1e999}") + "}";
        return Stream.of(
                Arguments.of("unknown properties", EmployeePage.class, "{\"result\":[{" + unknown() + "}]}"),
                Arguments.of("page tokens", EmployeePage.class, "{" + tokens),
                Arguments.of("long page token", EmployeePage.class, "{\"paging\":{\"next\":" + "1".repeat(SIZE) + "}}"),
                Arguments.of("wrong type", EmployeePage.class, "{\"result\":[{\"id\":" + "1".repeat(SIZE) + "}]}"),
                Arguments.of("undecided page", AccountUserPage.class, "{" + unknown() + "}"),
                Arguments.of("long name", AccountUserPage.class, "{\"" + "a".repeat(SIZE) + "\":1}"),
                Arguments.of("blank item", AccountUserPage.class, "{" + " ".repeat(SIZE) + "\"employeeId\":\"e1\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    void fromJson_hostileResponse_costsAtMostTenTimesAnOrdinaryOne(String name, Class<?> type, String json) {
        String ordinary = "{\"result\":[" + repeated(SIZE, EMPLOYEE) + "],\"paging\":{\"moreResults\":false}}";

        assertThat(allocated(type, json)).isLessThan(10 * allocated(EmployeePage.class, ordinary));
    }

    /**
     * More objects than an ordinary response of the size has cost more. The cost of each must not
     * depend on their number.
     */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":0}", "{\"id\":null}"})
    void fromJson_manySmallItems_costGrowsWithTheSize(String item) {
        long tenth = allocated(EmployeePage.class, "{\"result\":[" + repeated(SIZE / 10, item) + "]}");
        long whole = allocated(EmployeePage.class, "{\"result\":[" + repeated(SIZE, item) + "]}");

        assertThat(whole).isLessThan(11 * tenth);
    }

    /**
     * Returns the number of bytes that reading a response allocates, whether it is refused or not.
     */
    private static long allocated(Class<?> type, String json) {
        JsonAdapter<?> adapter = MOSHI.adapter(type);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // The first reading loads classes.
        for (int i = 0; i < 2; i++) {
            Buffer source = new Buffer().writeUtf8(json);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            Throwable refused = catchThrowable(() -> adapter.fromJson(JsonReader.of(source)));
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            assertThat(refused == null || refused instanceof JsonDataException).isTrue();
        }
        return least;
    }

    /**
     * What was looked at ahead stays in memory, and each number in it is then found by counting
     * from its end.
     */
    @Test
    void accountUsers_undecidedForLong_areNotReadAhead() throws IOException {
        String json = "{\"unknown\":[" + repeated(SIZE, "1") + "],\"employeeId\":\"e1\"}";
        long[] most = {0};
        ForwardingSource source = new ForwardingSource(new Buffer().writeUtf8(json)) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                most[0] = Math.max(most[0], sink.size());
                return super.read(sink, byteCount);
            }
        };

        AccountUserPage page = MOSHI.adapter(AccountUserPage.class).fromJson(JsonReader.of(Okio.buffer(source)));

        assertThat(page.getItems()).singleElement().satisfies(user -> {
            assertThat(user.getEmployeeId()).isEqualTo("e1");
            assertThat(user.getUnknownProperties()).containsOnlyKeys("unknown");
        });
        assertThat(most[0]).isLessThan(100);
    }

    private static String repeated(int size, String item) {
        return Stream.generate(() -> item).limit(size / (item.length() + 1)).collect(Collectors.joining(","));
    }

    private static String unknown() {
        return IntStream.range(0, SIZE / 9)
                .mapToObj(i -> "\"" + Integer.toString(i, Character.MAX_RADIX) + "\":0")
                .collect(Collectors.joining(","));
    }
}
