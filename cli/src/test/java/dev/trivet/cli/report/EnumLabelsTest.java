package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.PushSecurity;
import dev.trivet.push.model.App;
import dev.trivet.push.model.FindingType;
import dev.trivet.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumLabelsTest {
    @Test
    void of_constantOrName_isReadable() {
        assertThat(EnumLabels.of("UNUSED_THIRD_PARTY_APP")).isEqualTo("Unused third-party app");
        assertThat(EnumLabels.of("MFA_NOT_REGISTERED")).isEqualTo("MFA not registered");
        assertThat(EnumLabels.of("Okta Inc.")).isEqualTo("Okta Inc.");
        assertThat(EnumLabels.of(" ")).isEqualTo("Unknown");
    }

    @Test
    void of_findingTypes_areInSentenceCase() {
        assertThat(Stream.of(
                                FindingType.MFA_NOT_REGISTERED,
                                FindingType.REUSED_PASSWORD,
                                FindingType.SHARED_ACCOUNT,
                                FindingType.UNUSED_THIRD_PARTY_APP,
                                FindingType.WEAK_PASSWORD,
                                FindingType.LEAKED_PASSWORD,
                                FindingType.PASSWORD_MANAGER_NOT_USED,
                                FindingType.STOLEN_CREDENTIALS)
                        .map(type -> EnumLabels.of(type.value())))
                .containsExactly(
                        "MFA not registered",
                        "Reused password",
                        "Shared account",
                        "Unused third-party app",
                        "Weak password",
                        "Leaked password",
                        "Password manager not used",
                        "Stolen credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "PING_ONE, PingOne",
        "PINGONE, PingOne",
        "ONELOGIN, OneLogin",
        "ONE_LOGIN, OneLogin",
        "GITHUB, GitHub",
        "GOOGLE_WORKSPACE, Google Workspace",
        "MICROSOFT_365, Microsoft 365",
        "OKTA, Okta",
        "AWS, AWS",
        "1PASSWORD, 1Password",
        "SOME_NEW_APP, Some New App",
        "Okta Inc., Okta Inc.",
        "' ', Unknown",
    })
    void brand_constant_isSpelledAsTheBrand(String constant, String brand) {
        assertThat(EnumLabels.brand(constant)).isEqualTo(brand);
    }

    /** The friendly names of apps are written by hand, so they are independent of the labels. */
    @Test
    void brand_typesOfSandboxApps_equalTheirNames() {
        try (Sandbox vendors = Sandbox.builder().employees(10).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(vendors.pushApiKey())
                        .baseUrl(vendors.pushUrl())
                        .build()) {
            List<App> apps = push.apps().list().toList();

            assertThat(apps)
                    .hasSizeGreaterThan(60)
                    .allSatisfy(
                            app -> assertThat(EnumLabels.brand(app.getType())).isEqualTo(app.getFriendlyName()));
        }
    }
}
