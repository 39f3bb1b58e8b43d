package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

final class OpenEnumTest {
    static final class Colour extends OpenEnum {
        Colour(String value) {
            super(value);
        }
    }

    static final class Mood extends OpenEnum {
        Mood(String value) {
            super(value);
        }
    }

    @Test
    void value_anyText_isKeptExactly() {
        assertThat(new Colour("").value()).isEmpty();
        assertThat(new Colour(" Blue ").value()).isEqualTo(" Blue ");
        assertThat(new Colour("BLUE")).hasToString("BLUE");
    }

    @Test
    void new_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> new Colour(null)).withMessage("value");
    }

    @Test
    void equals_sameClassAndValue_areEqual() {
        assertThat(new Colour("BLUE")).isEqualTo(new Colour("BLUE")).hasSameHashCodeAs(new Colour("BLUE"));
    }

    @Test
    void equals_otherValueOrClass_areNot() {
        assertThat(new Colour("BLUE"))
                .isNotEqualTo(new Colour("blue"))
                .isNotEqualTo(new Mood("BLUE"))
                .isNotEqualTo("BLUE")
                .isNotEqualTo(null);
    }
}
