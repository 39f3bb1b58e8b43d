package dev.trivet.errors;

import static dev.trivet.probely.ProbelyOperations.CLEAR_TWO_FACTOR;
import static java.util.Collections.singletonList;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.PushSecurity;
import dev.trivet.TestCalls;
import dev.trivet.push.model.Employee;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the cost of reading a hostile response is bounded. The cost is the number of
 * characters read, not the time.
 */
class HostileResponseTest {
    private static final List<String> SECRETS = singletonList("key-5f1d8a/0b+c=");
    private static final Redaction REDACTION = new Redaction(SECRETS);
    private static final int SIZE = 4_096;
    private static final String ORDINARY = "The target 2a2197de of alice@example.com was not found, please look again. "
            .repeat(55)
            .substring(0, SIZE);

    private static Stream<String> inputs() {
        return Stream.of(
                        "a",
                        "ab ",
                        "a'",
                        "@",
                        "a@",
                        "a@ ",
                        "@[",
                        "\"@",
                        "\"a\"@",
                        "%25",
                        "%",
                        "%2525 ",
                        "\\",
                        "\\u",
                        "\\\\u004",
                        "&#0",
                        "&#",
                        "&#x",
                        "&",
                        "0",
                        "0g",
                        "basic ",
                        "bearer aaaaaaa ",
                        "jwt",
                        "key-",
                        "k",
                        "%6B",
                        "&#107",
                        "\\u006b",
                        "<title",
                        "<title>",
                        "<title a",
                        "<",
                        "&commat",
                        "EF%BC",
                        "x=1&")
                .map(unit -> unit.repeat(SIZE / unit.length()));
    }

    static Stream<Arguments> matchersAndInputs() {
        Map<String, Consumer<CharSequence>> matchers = new LinkedHashMap<>();
        matchers.put("at sign", input -> Redaction.AT_SIGN.matcher(input).replaceAll(""));
        matchers.put("hash", input -> Redaction.HASH_OR_TOKEN.matcher(input).replaceAll(""));
        matchers.put(
                "authorization", input -> Redaction.AUTHORIZATION.matcher(input).replaceAll(""));
        matchers.put("secrets", input -> REDACTION.secrets.matcher(input).replaceAll(""));
        matchers.put("address", Redaction::withoutAddresses);
        matchers.put("title", input -> ErrorBody.TITLE.matcher(input).find());
        return inputs().flatMap(input -> matchers.entrySet().stream()
                .map(matcher -> Arguments.of(matcher.getKey(), input.substring(0, 6), input, matcher.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matchersAndInputs")
    void match_anyInput_costIsBounded(String name, String start, String input, Consumer<CharSequence> matcher) {
        assertThat(charactersRead(input, matcher)).isLessThan(10 * charactersRead(ORDINARY, matcher));
    }

    private static long charactersRead(String input, Consumer<CharSequence> matcher) {
        CountingCharSequence counted = new CountingCharSequence(input);
        matcher.accept(counted);
        return counted.read.get();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void clean_inputOfAMegabyte_readsItsStart(String input) {
        assertThat(charactersRead(input.repeat(256), REDACTION::clean)).isLessThan(4L * Redaction.MAX_INPUT);
    }

    static Stream<String> positions() {
        return Stream.of("9".repeat(257), "9".repeat(1_000_000), "x".repeat(1_000_000));
    }

    /** A long position would be costly to parse, compare and send. */
    @ParameterizedTest
    @MethodSource("positions")
    void list_nextPositionTooLong_isMalformed(String next) throws IOException {
        try (MockWebServer server = new MockWebServer();
                PushSecurity push = PushSecurity.builder()
                        .apiKey("key")
                        .baseUrl(server.url("/").toString())
                        .build()) {
            for (String json : new String[] {"\"" + next + "\"", next}) {
                server.enqueue(new MockResponse()
                        .setBody("{\"result\":[],\"paging\":{\"moreResults\":true,\"next\":" + json + "}}"));
                Iterator<Employee> employees = push.employees().list().iterator();
                MalformedResponseException failure =
                        catchThrowableOfType(MalformedResponseException.class, employees::hasNext);
                assertThat(failure).isNotNull();
            }
        }
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{\"" + "n".repeat(400_000) + "\":\"Bad.\"}",
                fields(60, i -> "\"" + "n".repeat(6_000) + i + "\":\"Bad.\""),
                fields(6_000, i -> "\"" + "n".repeat(50) + i + "\":\"Bad.\""),
                fields(20_000, i -> "\"f" + i + "\":[\"Bad.\",\"Worse.\"]"),
                fields(20_000, i -> "\"f" + i + "\":\" \""),
                "{\"" + "n".repeat(30_000) + "\":" + fields(3_000, i -> "\"f" + i + "\":\"Bad.\"") + "}",
                "{\"f\":[" + "[\"Bad.\"],".repeat(6_000) + "[]]}",
                "{\"a\":".repeat(200) + "{\"b\":[" + "\"Bad.\",".repeat(6_000) + "1]}" + "}".repeat(200),
                "{\"f\":\"" + "Bad. ".repeat(12_000) + "\"}");
    }

    private static String fields(int number, IntFunction<String> field) {
        return IntStream.range(0, number).mapToObj(field).collect(joining(",", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void read_anyBody_cleansAtMostItsLength(String body) {
        AtomicLong read = new AtomicLong();
        BadRequestDetails.read(CLEAR_TWO_FACTOR, body, input -> {
            read.addAndGet(input.length());
            return REDACTION.clean(input);
        });
        assertThat(read.get()).isLessThanOrEqualTo(body.length());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void map_anyBody_limitsTheMessages(String body) {
        BadRequestException failure = (BadRequestException) new ErrorMapper(SECRETS)
                .map(TestCalls.httpError(400, body, Headers.of()), ErrorContext.withoutResponse(CLEAR_TWO_FACTOR, 1));
        assertThat(failure.getMessage()).hasSizeLessThan(500);
        assertThat(failure.fieldErrors().toString()).hasSizeLessThan(40_000);
    }

    private static final class CountingCharSequence implements CharSequence {
        private final CharSequence delegate;
        private final AtomicLong read;

        CountingCharSequence(CharSequence delegate) {
            this(delegate, new AtomicLong());
        }

        private CountingCharSequence(CharSequence delegate, AtomicLong read) {
            this.delegate = delegate;
            this.read = read;
        }

        @Override
        public int length() {
            return delegate.length();
        }

        @Override
        public char charAt(int index) {
            read.incrementAndGet();
            return delegate.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountingCharSequence(delegate.subSequence(start, end), read);
        }

        @Override
        public String toString() {
            read.addAndGet(delegate.length());
            return delegate.toString();
        }
    }
}
