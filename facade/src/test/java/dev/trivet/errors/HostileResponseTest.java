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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that hostile responses cost about as much to read as ordinary ones. The cost is the number
 * of characters read, not the time.
 */
class HostileResponseTest {
    private static final List<String> SECRETS = singletonList("key-5f1d8a/0b+c=");
    private static final Redaction REDACTION = new Redaction(SECRETS);
    private static final int SIZE = 4_096;
    private static final String ORDINARY = "The target 2a2197de of alice@example.com was not found, please look again. "
            .repeat(55)
            .substring(0, SIZE);

    private static Stream<String> texts() {
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
                .map(part -> part.repeat(SIZE / part.length()));
    }

    static Stream<Arguments> patternsAndTexts() {
        Map<String, Consumer<CharSequence>> readers = new LinkedHashMap<>();
        readers.put("at sign", text -> Redaction.AT_SIGN.matcher(text).replaceAll(""));
        readers.put("hash", text -> Redaction.HASH_OR_TOKEN.matcher(text).replaceAll(""));
        readers.put(
                "authorization", text -> Redaction.AUTHORIZATION.matcher(text).replaceAll(""));
        readers.put("secrets", text -> REDACTION.secrets.matcher(text).replaceAll(""));
        readers.put("address", Redaction::withoutAddresses);
        readers.put("title", text -> ErrorBody.TITLE.matcher(text).find());
        return texts().flatMap(text -> readers.entrySet().stream()
                .map(reader -> Arguments.of(reader.getKey(), text.substring(0, 6), text, reader.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("patternsAndTexts")
    void pattern_anyText_costsAtMostTenTimesASentence(
            String name, String start, String text, Consumer<CharSequence> reader) {
        assertThat(charactersRead(text, reader)).isLessThan(10 * charactersRead(ORDINARY, reader));
    }

    private static long charactersRead(String text, Consumer<CharSequence> reader) {
        CountedText counted = new CountedText(text);
        reader.accept(counted);
        return counted.read.get();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void clean_anyTextOfAMegabyte_readsItsStart(String text) {
        assertThat(charactersRead(text.repeat(256), REDACTION::clean)).isLessThan(4L * Redaction.MAX_INPUT);
    }

    static Stream<String> positions() {
        return Stream.of("9".repeat(257), "9".repeat(1_000_000), "x".repeat(1_000_000));
    }

    /** The next position would be computed with, compared and sent. */
    @ParameterizedTest
    @MethodSource("positions")
    void next_longerThanAnyPosition_malformedResponse(String next) throws IOException {
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

    private static String fields(int number, java.util.function.IntFunction<String> field) {
        return IntStream.range(0, number).mapToObj(field).collect(joining(",", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void fieldErrors_anyBody_isBoundedByItsLength(String body) {
        AtomicLong read = new AtomicLong();
        BadRequestDetails.read(CLEAR_TWO_FACTOR, body, text -> {
            read.addAndGet(text.length());
            return REDACTION.clean(text);
        });
        assertThat(read.get()).isLessThanOrEqualTo(body.length());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void map_anyBody_keepsLittleOfIt(String body) {
        BadRequestException failure = (BadRequestException) new ErrorMapper(SECRETS)
                .map(TestCalls.httpError(400, body, Headers.of()), ErrorContext.withoutResponse(CLEAR_TWO_FACTOR, 1));
        assertThat(failure.getMessage()).hasSizeLessThan(500);
        assertThat(failure.fieldErrors().toString()).hasSizeLessThan(40_000);
    }

    private static final class CountedText implements CharSequence {
        private final CharSequence text;
        private final AtomicLong read;

        CountedText(CharSequence text) {
            this(text, new AtomicLong());
        }

        private CountedText(CharSequence text, AtomicLong read) {
            this.text = text;
            this.read = read;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            read.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), read);
        }

        @Override
        public String toString() {
            read.addAndGet(text.length());
            return text.toString();
        }
    }
}
