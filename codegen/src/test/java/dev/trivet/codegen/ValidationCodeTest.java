package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationCodeTest {
    @ParameterizedTest
    @CsvSource({
        "^a$, ^a\\z",
        "^a$|^b$, ^a\\z|^b\\z",
        "[$]x, [$]x",
        "[^\\]$]$, [^\\]$]\\z",
        "\\$, \\$",
        "\\\\$, \\\\\\z",
        "a, a",
    })
    void javaPattern_jsonSchemaPattern_hasJavaAnchors(String pattern, String expected) {
        assertThat(ValidationCode.javaPattern(pattern)).isEqualTo(expected);
    }
}
