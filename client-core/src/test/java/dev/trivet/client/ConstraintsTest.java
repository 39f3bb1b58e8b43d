package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    private static final String ASTRAL = "😀";

    @Test
    void notNull_null_isRejected() {
        rejected(() -> Constraints.notNull("label", null), "label must not be null");
        assertThat(Constraints.notNull("label", "x")).isEqualTo("x");
    }

    @Test
    void range_outside_isRejectedAndShown() {
        rejected(() -> Constraints.range("limit", 0, 1L, 50L), "limit must be at least 1, not 0");
        rejected(() -> Constraints.range("limit", 51, 1L, 50L), "limit must be at most 50, not 51");
    }

    @Test
    void range_insideOrWithoutBound_passes() {
        passes(() -> Constraints.range("limit", 1, 1L, 50L));
        passes(() -> Constraints.range("limit", 50, 1L, 50L));
        passes(() -> Constraints.range("limit", Long.MIN_VALUE, null, 50L));
        passes(() -> Constraints.range("limit", Long.MAX_VALUE, 1L, null));
    }

    @Test
    void codePoints_astralCharacter_countsOnce() {
        passes(() -> Constraints.codePoints("label", ASTRAL.repeat(50), 1, 50));
        passes(() -> Constraints.codePoints("label", ASTRAL, 1, 50));
        rejected(
                () -> Constraints.codePoints("label", ASTRAL.repeat(51), 1, 50),
                "label must have at most 50 characters");
        rejected(() -> Constraints.codePoints("label", ASTRAL, 2, 50), "label must have at least 2 characters");
    }

    @Test
    void codePoints_minimumOfOne_messageIsSingular() {
        rejected(() -> Constraints.codePoints("label", "", 1, 50), "label must have at least 1 character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u2003\u3000"})
    void notBlank_blank_isRejected(String blank) {
        rejected(() -> Constraints.notBlank("label", blank), "label must not be blank");
    }

    @Test
    void notBlank_anyCharacter_passes() {
        passes(() -> Constraints.notBlank("label", " x "));
        passes(() -> Constraints.notBlank("label", ASTRAL));
    }

    @Test
    void matches_patternNotFound_isRejected() {
        Pattern pattern = Pattern.compile("^[0-9]+$");

        rejected(() -> Constraints.matches("code", "s3cret", pattern, "^[0-9]+$"), "code must match ^[0-9]+$");
        passes(() -> Constraints.matches("code", "123", pattern, "^[0-9]+$"));
    }

    @Test
    void matches_patternWithoutAnchors_isFoundAnywhere() {
        passes(() -> Constraints.matches("code", "  x ", Pattern.compile("\\S"), "\\S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "012", "0g", "0/", "0:", "0@", "0`", " 0", "0\n", "0\u0666", "\uff21\uff22"})
    void hexDigits_otherText_isRejected(String text) {
        rejected(() -> Constraints.hexDigits("hash", text, 2), "hash must match ^[0-9A-Fa-f]{2}$");
        rejected(
                () -> Constraints.matches("hash", text, Pattern.compile("^[0-9A-Fa-f]{2}\\z"), "^[0-9A-Fa-f]{2}$"),
                "hash must match ^[0-9A-Fa-f]{2}$");
    }

    @Test
    void hexDigits_digitsOfAnyCase_pass() {
        passes(() -> Constraints.hexDigits("hash", "0123456789ABCDEFabcdef", 22));
    }

    @Test
    void items_tooFewOrTooMany_isRejected() {
        rejected(() -> Constraints.items("groups", List.of(), 1, 2), "groups must have at least 1 item");
        rejected(() -> Constraints.items("groups", List.of(1, 2, 3), 1, 2), "groups must have at most 2 items");
        passes(() -> Constraints.items("groups", List.of(1, 2), 1, 2));
    }

    @Test
    void noNullItems_null_isRejected() {
        rejected(() -> Constraints.noNullItems("groups", Arrays.asList("a", null)), "groups must not contain null");
        // List.of throws a NullPointerException from contains(null).
        passes(() -> Constraints.noNullItems("groups", List.of("a")));
    }

    @Test
    void minProperties_tooFew_isRejected() {
        rejected(() -> Constraints.minProperties("AppUpdate", 0, 1), "AppUpdate must have at least 1 property");
        rejected(() -> Constraints.minProperties("AppUpdate", 1, 2), "AppUpdate must have at least 2 properties");
        passes(() -> Constraints.minProperties("AppUpdate", 1, 1));
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
                .allSatisfy(value -> rejected(
                        () -> Constraints.wellFormed("notes", value), "notes must not contain an unpaired surrogate"));
    }

    @Test
    void wellFormed_pairsAndOtherValues_pass() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        passes(() -> Constraints.wellFormed("notes", "\ud83d\ude00 a\ufffd"));
        passes(() -> Constraints.wellFormed("notes", Map.of("a", List.of(1L, true))));
        // The writer rejects it, with the path.
        passes(() -> Constraints.wellFormed("notes", cyclic));
    }

    @Test
    void everyCheckButNotNull_null_passes() {
        passes(() -> Constraints.wellFormed("label", null));
        passes(() -> Constraints.codePoints("label", null, 1, 50));
        passes(() -> Constraints.notBlank("label", null));
        passes(() -> Constraints.matches("label", null, Pattern.compile("x"), "x"));
        passes(() -> Constraints.hexDigits("label", null, 64));
        passes(() -> Constraints.items("label", null, 1, 2));
        passes(() -> Constraints.noNullItems("label", null));
    }

    private static void rejected(ThrowingCallable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
    }

    private static void passes(ThrowingCallable check) {
        assertThatCode(check).doesNotThrowAnyException();
    }
}
