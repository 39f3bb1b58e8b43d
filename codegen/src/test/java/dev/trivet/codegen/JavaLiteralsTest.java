package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaLiteralsTest {
    @Test
    void literal_specialCharacters_areEscaped() {
        assertThat(JavaLiterals.literal("a\"b\\c\n\r\t\u0001é☃\u007f"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u00e9\\u2603\\u007f\"");
    }

    @Test
    void literal_supplementaryCharacter_isASurrogatePair() {
        assertThat(JavaLiterals.literal("😀")).isEqualTo("\"\\ud83d\\ude00\"");
    }

    @Test
    void textBlock_quotesAndBackslashes_escapesOnlyBackslashes() {
        assertThat(JavaLiterals.textBlock("{\n  \"a\" : \"x\\\"y\\\\\"\n}"))
                .isEqualTo(List.of("{", "  \"a\" : \"x\\\\\"y\\\\\\\\\"", "}"));
    }

    @Test
    void textBlock_threeQuotes_firstIsEscaped() {
        assertThat(JavaLiterals.textBlock("\"\"\"")).isEqualTo(List.of("\\\"\"\""));
    }
}
