package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.client.OpenEnum;
import dev.trivet.client.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstraintsTest {
    private static final String SMILEY = "😀";

    @Test
    void notNull_null_isRejected() {
        assertRejected(() -> Constraints.notNull("label", null), "label must not be null");
        assertThat(Constraints.notNull("label", "x")).isEqualTo("x");
    }

    @Test
    void range_outside_isRejectedAndShown() {
        assertRejected(() -> Constraints.range("limit", 0, 1L, 50L), "limit must be at least 1, not 0");
        assertRejected(() -> Constraints.range("limit", 51, 1L, 50L), "limit must be at most 50, not 51");
    }

    @Test
    void range_insideOrWithoutBound_isAccepted() {
        assertAccepted(() -> Constraints.range("limit", 1, 1L, 50L));
        assertAccepted(() -> Constraints.range("limit", 50, 1L, 50L));
        assertAccepted(() -> Constraints.range("limit", Long.MIN_VALUE, null, 50L));
        assertAccepted(() -> Constraints.range("limit", Long.MAX_VALUE, 1L, null));
    }

    @Test
    void codePoints_supplementaryCharacter_countsOnce() {
        assertAccepted(() -> Constraints.codePoints("label", SMILEY.repeat(50), 1, 50));
        assertAccepted(() -> Constraints.codePoints("label", SMILEY, 1, 50));
        assertRejected(
                () -> Constraints.codePoints("label", SMILEY.repeat(51), 1, 50),
                "label must have at most 50 characters");
        assertRejected(() -> Constraints.codePoints("label", SMILEY, 2, 50), "label must have at least 2 characters");
    }

    @Test
    void codePoints_minimumOfOne_messageIsSingular() {
        assertRejected(() -> Constraints.codePoints("label", "", 1, 50), "label must have at least 1 character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u2003\u3000"})
    void notBlank_blank_isRejected(String blank) {
        assertRejected(() -> Constraints.notBlank("label", blank), "label must not be blank");
    }

    @Test
    void notBlank_anyCharacter_isAccepted() {
        assertAccepted(() -> Constraints.notBlank("label", " x "));
        assertAccepted(() -> Constraints.notBlank("label", SMILEY));
    }

    @Test
    void matches_patternNotFound_isRejected() {
        Pattern pattern = Pattern.compile("^[0-9]+$");

        assertRejected(() -> Constraints.matches("code", "s3cret", pattern, "^[0-9]+$"), "code must match ^[0-9]+$");
        assertAccepted(() -> Constraints.matches("code", "123", pattern, "^[0-9]+$"));
    }

    @Test
    void matches_unanchoredPattern_isFoundAnywhere() {
        assertAccepted(() -> Constraints.matches("code", "  x ", Pattern.compile("\\S"), "\\S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "012", "0g", "0/", "0:", "0@", "0`", " 0", "0\n", "0\u0666", "\uff21\uff22"})
    void hexDigits_otherString_isRejected(String other) {
        assertRejected(() -> Constraints.hexDigits("hash", other, 2), "hash must match ^[0-9A-Fa-f]{2}$");
        assertRejected(
                () -> Constraints.matches("hash", other, Pattern.compile("^[0-9A-Fa-f]{2}\\z"), "^[0-9A-Fa-f]{2}$"),
                "hash must match ^[0-9A-Fa-f]{2}$");
    }

    @Test
    void hexDigits_digitsOfAnyCase_areAccepted() {
        assertAccepted(() -> Constraints.hexDigits("hash", "0123456789ABCDEFabcdef", 22));
    }

    @Test
    void items_tooFewOrTooMany_isRejected() {
        assertRejected(() -> Constraints.items("groups", List.of(), 1, 2), "groups must have at least 1 item");
        assertRejected(() -> Constraints.items("groups", List.of(1, 2, 3), 1, 2), "groups must have at most 2 items");
        assertAccepted(() -> Constraints.items("groups", List.of(1, 2), 1, 2));
    }

    @Test
    void noNullItems_null_isRejected() {
        assertRejected(
                () -> Constraints.noNullItems("groups", Arrays.asList("a", null)), "groups must not contain null");
        // List.of throws a NullPointerException from contains(null).
        assertAccepted(() -> Constraints.noNullItems("groups", List.of("a")));
    }

    @Test
    void minProperties_tooFew_isRejected() {
        assertRejected(() -> Constraints.minProperties("AppUpdate", 0, 1), "AppUpdate must have at least 1 property");
        assertRejected(() -> Constraints.minProperties("AppUpdate", 1, 2), "AppUpdate must have at least 2 properties");
        assertAccepted(() -> Constraints.minProperties("AppUpdate", 1, 1));
    }

    @Test
    void wellFormed_nestedUnpairedSurrogate_isRejected() {
        String malformed = "s3cret\ud83d";
        List<Object> values = List.of(
                malformed,
                "\ude00s3cret",
                "\ud83d\ud83d\ude00",
                List.of("a", malformed),
                Set.of(malformed),
                Map.of("a", List.of(malformed)),
                Map.of(malformed, 1),
                new OpenEnum(malformed) {},
                RawValue.instant(malformed));

        assertThat(values)
                .allSatisfy(value -> assertRejected(
                        () -> Constraints.wellFormed("notes", value), "notes must not contain an unpaired surrogate"));
    }

    @Test
    void wellFormed_pairsAndOtherValues_areAccepted() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        assertAccepted(() -> Constraints.wellFormed("notes", "\ud83d\ude00 a\ufffd"));
        assertAccepted(() -> Constraints.wellFormed("notes", Map.of("a", List.of(1L, true))));
        // The JSON writer rejects it.
        assertAccepted(() -> Constraints.wellFormed("notes", cyclic));
    }

    @Test
    void checksExceptNotNull_null_isAccepted() {
        assertAccepted(() -> Constraints.wellFormed("label", null));
        assertAccepted(() -> Constraints.codePoints("label", null, 1, 50));
        assertAccepted(() -> Constraints.notBlank("label", null));
        assertAccepted(() -> Constraints.matches("label", null, Pattern.compile("x"), "x"));
        assertAccepted(() -> Constraints.hexDigits("label", null, 64));
        assertAccepted(() -> Constraints.items("label", null, 1, 2));
        assertAccepted(() -> Constraints.noNullItems("label", null));
    }

    private static void assertRejected(ThrowingCallable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
    }

    private static void assertAccepted(ThrowingCallable check) {
        assertThatCode(check).doesNotThrowAnyException();
    }
}
