package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumLabelsTest {
    @Test
    void of_constantOrName_isReadable() {
        assertThat(EnumLabels.of("UNUSED_THIRD_PARTY_APP")).isEqualTo("Unused third party app");
        assertThat(EnumLabels.of("MFA_NOT_REGISTERED")).isEqualTo("MFA not registered");
        assertThat(EnumLabels.of("Okta Inc.")).isEqualTo("Okta Inc.");
        assertThat(EnumLabels.of(" ")).isEqualTo("Unknown");
    }
}
