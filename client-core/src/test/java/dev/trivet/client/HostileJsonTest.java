package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads documents with long names and strings. */
final class HostileJsonTest {
    private static final JsonAdapter<Map<String, Object>> FREE_FORM = JsonAdapters.map(JsonAdapters.FREE_FORM);

    @Test
    void name_tooLong_isRejected() {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> FREE_FORM.fromJson("{\"" + "n".repeat(2_049) + "\":1}"))
                .withMessageMatching("A property name has more than 2048 characters at path \\$\\.n{498}\u2026n{500}");
    }

    @Test
    void message_longPath_isShortened() {
        String names = "{\"" + "n".repeat(2_000) + "\":";

        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> JsonAdapters.map(JsonAdapters.map(JsonAdapters.list(JsonAdapters.LONG)))
                        .fromJson(names.repeat(2) + "[1,2.5]}}"))
                .withMessageMatching("Expected an integer of 64 bits but was another number at path \\$.*\u2026n*\\[1]")
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(1_100));
    }

    @Test
    void rawValue_longString_hasNoValue() throws IOException {
        String digits = "1".repeat(1_001);
        String time = "2024-07-29T15:51:28." + "0".repeat(1_000) + "Z";

        assertThat(JsonAdapters.RAW_NUMBER.fromJson(digits).text()).isEqualTo(digits);
        assertThat(JsonAdapters.RAW_NUMBER.fromJson(digits).value()).isNull();
        assertThat(RawValue.instant(time).text()).isEqualTo(time);
        assertThat(RawValue.instant(time).value()).isNull();
        assertThat(RawValue.instant("2024-07-29T15:51:28." + "0".repeat(900) + "Z")
                        .value())
                .isEqualTo("2024-07-29T15:51:28Z");
    }
}
