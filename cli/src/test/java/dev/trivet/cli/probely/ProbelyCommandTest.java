package dev.trivet.cli.probely;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@code trivet probely targets clear-2fa}. */
class ProbelyCommandTest {
    private final Sandbox vendors = Sandbox.builder().strict().employees(10).start();
    private final CommandRunner trivet = new CommandRunner().with(vendors);

    @AfterEach
    void stop() {
        vendors.close();
    }

    @Test
    void clear_yesOption_printsNoSecrets() {
        String id = vendors.probelyTargetIds().get(0);

        assertThat(trivet.run("probely", "targets", "clear-2fa", "--yes", "--jsonl", id))
                .isZero();

        assertThat(trivet.out()).isEqualTo("{\"id\":\"" + id + "\",\"name\":\"string\",\"has_otp\":false}\n");
        assertThat(vendors.journal().requests(Vendor.PROBELY, "clearTwoFactor")).isEqualTo(1);
    }

    @Test
    void clear_notInteractive_exits2AndSendsNothing() {
        assertThat(trivet.run("probely", "targets", "clear-2fa", "a", "b")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine())
                .startsWith("This will clear the two-factor settings of 2 targets. Pass --yes");
        assertThat(vendors.journal().requests(Vendor.PROBELY)).isZero();
    }

    @Test
    void clear_emptyResponse_printsOnlyId() throws IOException, InterruptedException {
        try (MockWebServer probely = new MockWebServer()) {
            probely.enqueue(new MockResponse().setResponseCode(204));
            trivet.with(probely);

            assertThat(trivet.run("probely", "targets", "clear-2fa", "--yes", "abc"))
                    .isZero();

            RecordedRequest request = probely.takeRequest();
            assertThat(request.getRequestLine()).isEqualTo("DELETE /targets/abc/otp/ HTTP/1.1");
            assertThat(request.getHeader("Authorization")).isEqualTo("JWT probely-key");
            assertThat(trivet.out()).isEqualTo("ID   NAME  HAS OTP\nabc\n");
        }
    }

    @Test
    void clear_noKey_exits3AndNamesVariable() {
        CommandRunner withoutKey = new CommandRunner();

        assertThat(withoutKey.run("probely", "targets", "clear-2fa", "--yes", "abc"))
                .isEqualTo(ExitCode.CREDENTIALS);

        assertThat(withoutKey.lastErrorLine()).startsWith("PROBELY_API_KEY is not set.");
    }

    @Test
    void clear_unknownRegion_exits2() {
        assertThat(trivet.run("probely", "targets", "clear-2fa", "--yes", "--region", "moon", "abc"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("--region must be eu, us or au.");
    }
}
