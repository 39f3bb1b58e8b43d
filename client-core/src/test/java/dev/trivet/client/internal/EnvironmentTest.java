package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
    private final Environment environment =
            Environment.of(Map.of("KEY", "s3cret", "SECRET", "m0re", "EMPTY", "", "BLANK", " \t")::get);

    @Test
    void get_blankOrMissing_isNull() {
        assertThat(environment.get("KEY")).isEqualTo("s3cret");
        assertThat(environment.get("EMPTY")).isNull();
        assertThat(environment.get("BLANK")).isNull();
        assertThat(environment.get("OTHER")).isNull();
    }

    @Test
    void require_allSet_keepsTheOrder() {
        assertThat(environment.require("SECRET", "KEY")).containsExactly("m0re", "s3cret");
    }

    @Test
    void require_missing_messageNamesEach() {
        assertThatIllegalStateException()
                .isThrownBy(() -> environment.require("KEY", "BLANK"))
                .withMessage("BLANK is not set.");
        assertThatIllegalStateException()
                .isThrownBy(() -> environment.require("OTHER", "KEY", "EMPTY"))
                .withMessage("OTHER and EMPTY are not set.");
    }

    @Test
    void ofProcess_variable_isRead() {
        Map.Entry<String, String> any = System.getenv().entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .findFirst()
                .orElseThrow();

        assertThat(Environment.ofProcess().get(any.getKey())).isEqualTo(any.getValue());
    }
}
