package dev.trivet.push;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.EmployeePage;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Measures the cost of reading hostile responses. The work must be at most ten times that of an
 * ordinary response of the same size. The limits of the memory do not depend on that response.
 */
class HostileResponseTest {
    private static final int SIZE = 1_000_000;
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build();
    private static final String ORDINARY = "ordinary";

    private static final Map<String, Cost> COSTS = new HashMap<>();

    /**
     * The cost of reading a document.
     *
     * @param work the jumps and calls for the complete document
     * @param bytesOfTenth the allocated bytes for a document of a tenth of the size
     * @param bytes the allocated bytes for the complete document
     */
    private record Cost(long work, long bytesOfTenth, long bytes) {}

    private record Document(String name, JsonAdapter<?> adapter, IntFunction<String> json) {}

    private static Stream<Document> documents() {
        JsonAdapter<?> any = JsonAdapters.FREE_FORM;
        JsonAdapter<?> longs = JsonAdapters.list(JsonAdapters.LONG);
        JsonAdapter<?> doubles = JsonAdapters.list(JsonAdapters.DOUBLE);
        JsonAdapter<?> numbers = JsonAdapters.list(JsonAdapters.RAW_NUMBER);
        JsonAdapter<?> instants = JsonAdapters.list(JsonAdapters.RAW_INSTANT);
        JsonAdapter<?> employees = MOSHI.adapter(EmployeePage.class);
        JsonAdapter<?> users = MOSHI.adapter(AccountUserPage.class);
        return Stream.of(
                // Items of a page.
                new Document("empty items", employees, page("{}")),
                new Document("items with an unknown property", employees, page("{\"a\":0}")),
                new Document("items with a null", employees, page("{\"id\":null}")),
                new Document("items with an empty list", employees, page("{\"groups\":[]}")),
                new Document("one item with unknown properties", employees, item(size -> properties(size))),
                new Document("one item with colliding names", employees, item(size -> colliding(size))),
                new Document("one item, one property repeated", employees, item(size -> list(size, "\"id\":\"\""))),
                new Document("one item, one list repeated", employees, item(size -> list(size, "\"groups\":[]"))),
                new Document("wrong type", employees, item(size -> "\"id\":" + "1".repeat(size))),
                new Document(
                        "page positions", employees, size -> "{" + list(size, "\"paging\":{\"next\":1e255}") + "}"),
                new Document(
                        "integral page positions",
                        employees,
                        size -> "{" + list(size, "\"paging\":{\"next\":7." + "0".repeat(250) + "}") + "}"),
                new Document(
                        "page positions with a fraction",
                        employees,
                        size -> "{" + list(size, "\"paging\":{\"next\":0.1}") + "}"),
                new Document(
                        "long page position", employees, size -> "{\"paging\":{\"next\":" + "1".repeat(size) + "}}"),
                new Document("page without documented properties", users, size -> "{" + properties(size) + "}"),
                new Document("spaces before an item", users, size -> "{" + " ".repeat(size) + "\"employeeId\":\"e1\"}"),
                // Names.
                new Document("one long name", any, size -> "{\"" + "n".repeat(size) + "\":1}"),
                new Document("long names", any, size -> "{" + list(size, "\"" + "n".repeat(2_000) + "\":0") + "}"),
                new Document("long names with equal hash codes", any, size -> "{" + longColliding(size) + "}"),
                new Document("names with different hash codes", any, size -> "{" + distinct(size) + "}"),
                new Document("names with equal hash codes", any, size -> "{" + colliding(size) + "}"),
                new Document("one name, repeated", any, size -> "{" + list(size, "\"\":0") + "}"),
                new Document("escapes in names", any, size -> "{" + list(size, "\"\\u0041\":0") + "}"),
                new Document(
                        "numbers below a long name",
                        JsonAdapters.map(longs),
                        size -> "{\"" + "n".repeat(2_000) + "\":[" + list(size, "1") + "]}"),
                new Document(
                        "numbers below many long names",
                        any,
                        size -> ("{\"" + "n".repeat(size / 500) + "\":").repeat(250)
                                + array(size / 2, "0.1")
                                + "}".repeat(250)),
                // Strings.
                new Document("a long string", any, size -> "\"" + "a".repeat(size) + "\""),
                new Document("a string beyond ASCII", any, size -> "\"" + "\u00e9".repeat(size / 2) + "\""),
                new Document("a string of emoji", any, size -> "\"" + "\ud83d\ude00".repeat(size / 4) + "\""),
                new Document("short escapes", any, size -> "\"" + "\\n".repeat(size / 2) + "\""),
                new Document("long escapes", any, size -> "\"" + "\\u0041".repeat(size / 6) + "\""),
                new Document("empty strings", any, size -> array(size, "\"\"")),
                new Document("strings of one character", any, size -> array(size, "\"\u00e9\"")),
                new Document("a long number in a string", numbers, size -> "[\"" + "1".repeat(size) + "\"]"),
                new Document("numbers in strings", numbers, size -> array(size, "\"1\"")),
                new Document("times", instants, size -> array(size, "\"2024-07-29T15:51Z\"")),
                new Document("dates", instants, size -> array(size, "\"2024-07-29\"")),
                new Document("dates that do not exist", instants, size -> array(size, "\"2024-02-31\"")),
                new Document("zones that do not exist", instants, size -> array(size, "\"2024-02-01T15:51+19\"")),
                new Document("times that do not exist", instants, size -> array(size, "\"2024-02-01T25:00\"")),
                new Document(
                        "exact times",
                        instants,
                        size -> array(size, "\"2024-07-29T15:51:28." + "0".repeat(900) + "Z\"")),
                // Numbers.
                new Document("one long number", any, size -> "1".repeat(size)),
                new Document("one long integer", longs, size -> "[" + "1".repeat(size) + "]"),
                new Document("one long raw number", numbers, size -> "[" + "1".repeat(size) + "]"),
                new Document("short numbers", any, size -> array(size, "0")),
                new Document("short integers", longs, size -> array(size, "0")),
                new Document("short doubles", doubles, size -> array(size, "1")),
                new Document("short raw numbers", numbers, size -> array(size, "0")),
                new Document("short raw fractions", numbers, size -> array(size, "0.1")),
                new Document("raw numbers with exponents", numbers, size -> array(size, "1e9")),
                new Document("raw numbers out of bounds", numbers, size -> array(size, "1e9999")),
                new Document("booleans for raw numbers", numbers, size -> array(size, "true")),
                new Document("the longest numbers", any, size -> array(size, "9".repeat(1_000))),
                new Document("long fractions", any, size -> array(size, "0." + "9".repeat(990))),
                new Document("long doubles", doubles, size -> array(size, "0." + "9".repeat(990))),
                new Document("long raw numbers", numbers, size -> array(size, "9".repeat(1_000))),
                new Document("large exponents", any, size -> array(size, "1e999")),
                new Document("doubles with exponents", doubles, size -> array(size, "1e-300")),
                new Document("integers with exponents", longs, size -> array(size, "1e18")),
                new Document("integers with zeros", longs, size -> array(size, "1." + "0".repeat(990))),
                new Document("a huge exponent", any, size -> "[" + list(size, "0") + ",1e999999999]"),
                // Structure.
                new Document("nulls", any, size -> array(size, "null")),
                new Document("empty lists", any, size -> array(size, "[]")),
                new Document("empty objects", any, size -> array(size, "{}")),
                new Document("small objects", any, size -> array(size, "{\"\":0}")),
                new Document("deep lists", any, size -> array(size, "[".repeat(100) + "]".repeat(100))),
                new Document("deep objects", any, size -> array(size, "{\"\":".repeat(100) + "0" + "}".repeat(100))),
                new Document("too deep", any, size -> "[".repeat(size)),
                new Document("spaces", any, size -> "[" + " ".repeat(size) + "]"),
                new Document("line breaks", any, size -> array(size, "\n\n\n\n0")),
                new Document("another type at the end", longs, size -> "[" + list(size, "1") + ",\"\"]"),
                new Document("not JSON", any, size -> "<".repeat(size)));
    }

    @BeforeAll
    static void runProgram(@TempDir Path folder) throws Exception {
        for (String line : WorkCounter.run(folder, Program.class)) {
            String[] fields = line.split("\t", -1);
            COSTS.put(
                    fields[0],
                    new Cost(Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3])));
        }
    }

    static Stream<String> names() {
        return documents().map(Document::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void fromJson_hostileResponse_workIsBounded(String name) {
        assertThat(COSTS.get(name).work())
                .isLessThanOrEqualTo(10 * COSTS.get(ORDINARY).work());
    }

    /**
     * The limits are 200 times the size of the document, and linear growth. A Java object is larger
     * than {@code {}}, so a comparison with the ordinary response would fail.
     */
    @ParameterizedTest
    @MethodSource("names")
    void fromJson_hostileResponse_memoryIsBounded(String name) {
        Cost cost = COSTS.get(name);

        assertThat(cost.bytes()).isLessThan(200L * SIZE);
        assertThat(cost.bytes()).isLessThan(11 * cost.bytesOfTenth() + SIZE);
    }

    /** The counter includes the work of the JDK, such as that of a hash map. */
    @Test
    void work_collidingNames_isCounted() {
        assertThat(COSTS.get("names with equal hash codes").work())
                .isGreaterThan(3 * COSTS.get("names with different hash codes").work() / 2);
    }

    /** Reads the documents in the process that counts the work. */
    static final class Program {
        private Program() {}

        /** The cost of one reading. */
        private record Measurement(long work, long bytes) {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            String employees = ordinaryItems();
            Document ordinary = new Document(ORDINARY, MOSHI.adapter(EmployeePage.class), page(employees));
            Stream.concat(Stream.of(ordinary), documents()).forEach(document -> {
                // Loads the classes.
                read(document, SIZE / 100);
                Measurement tenth = read(document, SIZE / 10);
                Measurement full = read(document, SIZE);
                System.out.println(document.name() + "\t" + full.work() + "\t" + tenth.bytes() + "\t" + full.bytes());
            });
        }

        /** Returns the items of the spec's example {@code EmployeePage}. */
        private static String ordinaryItems() throws IOException {
            Map<String, ?> node = new Yaml().load(Files.readString(Path.of("../specs/push.yaml")));
            for (String key : List.of("components", "examples", "EmployeePage", "value")) {
                node = (Map<String, ?>) node.get(key);
            }
            String items = JsonAdapters.FREE_FORM.toJson(node.get("result"));
            return items.substring(1, items.length() - 1);
        }

        private static Measurement read(Document document, int size) {
            Buffer source = new Buffer().writeUtf8(document.json().apply(size));
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            long work = WorkCounter.work();
            try {
                document.adapter().fromJson(JsonReader.of(source));
            } catch (JsonDataException | IOException e) {
                // Expected for invalid documents; the work before the exception counts.
            }
            work = WorkCounter.work() - work;
            return new Measurement(
                    work, threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes);
        }
    }

    /**
     * The adapter must not peek at values: {@link JsonReader#peekJson} keeps the text in memory,
     * and searches it for the end of each number.
     */
    @Test
    void accountUsers_unknownShape_isNotBuffered() throws IOException {
        String json = "{\"unknown\":" + array(SIZE, "1") + ",\"employeeId\":\"e1\"}";
        long[] maximum = {0};
        ForwardingSource source = new ForwardingSource(new Buffer().writeUtf8(json)) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                maximum[0] = Math.max(maximum[0], sink.size());
                return super.read(sink, byteCount);
            }
        };

        AccountUserPage page = MOSHI.adapter(AccountUserPage.class).fromJson(JsonReader.of(Okio.buffer(source)));

        assertThat(page.getItems()).singleElement().satisfies(user -> {
            assertThat(user.getEmployeeId()).isEqualTo("e1");
            assertThat(user.getUnknownProperties()).containsOnlyKeys("unknown");
        });
        assertThat(maximum[0]).isLessThan(100);
    }

    private static IntFunction<String> page(String item) {
        return size -> "{\"result\":" + array(size, item) + ",\"paging\":{\"moreResults\":false}}";
    }

    private static IntFunction<String> item(IntFunction<String> properties) {
        return size -> "{\"result\":[{" + properties.apply(size) + "}]}";
    }

    private static String array(int size, String item) {
        return "[" + list(size, item) + "]";
    }

    private static String list(int size, String item) {
        return Stream.generate(() -> item)
                .limit(Math.max(1, size / (item.length() + 1)))
                .collect(joining(","));
    }

    private static String properties(int size) {
        return IntStream.range(0, size / 9)
                .mapToObj(i -> "\"." + Integer.toString(i, Character.MAX_RADIX) + "\":0")
                .collect(joining(","));
    }

    /** Returns properties of 14 bytes, whose names all have the same hash code. */
    private static String colliding(int size) {
        return IntStream.range(0, size / 14)
                .mapToObj(i -> "\"" + pair(i % 56) + pair(i / 56 % 56) + pair(i / 56 / 56) + "\":0")
                .collect(joining(","));
    }

    /** Returns properties of 14 bytes, whose names have different hash codes. */
    private static String distinct(int size) {
        return IntStream.range(0, size / 14)
                .mapToObj(i -> "\"" + (100_000_000 + i) + "\":0")
                .collect(joining(","));
    }

    /**
     * Returns properties whose long names differ only at the end, and have the same hash code.
     */
    private static String longColliding(int size) {
        return IntStream.range(0, size / 200)
                .mapToObj(i -> "\"" + "n".repeat(180) + pair(i % 56) + pair(i / 56 % 56) + pair(i / 56 / 56) + "\":0")
                .collect(joining(","));
    }

    /** Returns one of 56 pairs of characters that have the same hash code and need no escape. */
    private static String pair(int number) {
        return "" + (char) ('#' + number) + (char) (2_000 - 31 * number);
    }
}
