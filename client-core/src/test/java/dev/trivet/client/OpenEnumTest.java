package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

final class OpenEnumTest {
    static final class Color extends OpenEnum {
        Color(String value) {
            super(value);
        }
    }

    static final class Mood extends OpenEnum {
        Mood(String value) {
            super(value);
        }
    }

    @Test
    void value_anyString_isUnchanged() {
        assertThat(new Color("").value()).isEmpty();
        assertThat(new Color(" Blue ").value()).isEqualTo(" Blue ");
        assertThat(new Color("BLUE")).hasToString("BLUE");
    }

    @Test
    void new_null_isRejected() {
        assertThatNullPointerException().isThrownBy(() -> new Color(null)).withMessage("value");
    }

    @Test
    void equals_sameClassAndValue_areEqual() {
        assertThat(new Color("BLUE")).isEqualTo(new Color("BLUE")).hasSameHashCodeAs(new Color("BLUE"));
    }

    @Test
    void equals_otherValueOrClass_areNotEqual() {
        assertThat(new Color("BLUE"))
                .isNotEqualTo(new Color("blue"))
                .isNotEqualTo(new Mood("BLUE"))
                .isNotEqualTo("BLUE")
                .isNotEqualTo(null);
    }
}
