package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.listen.AlertDesk.Reception;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Where alerts wait. */
class AlertDeskTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AlertDesk desk =
            new AlertDesk(null, Clock.systemUTC(), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void take_noRoomLeft_isRefusedUntilThereIs() throws InterruptedException {
        for (int i = 0; i < AlertDesk.ROOM; i++) {
            assertThat(desk.take(alert(i))).isEqualTo(Reception.TAKEN);
        }

        assertThat(desk.take(alert(AlertDesk.ROOM))).isEqualTo(Reception.NO_ROOM);
        assertThat(desk.take(alert(0))).isEqualTo(Reception.REPEATED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("was refused").doesNotContain("@");

        assertThat(desk.next().username()).isEqualTo("person0@example.com");
        assertThat(desk.take(alert(AlertDesk.ROOM))).isEqualTo(Reception.TAKEN);
        assertThat(desk.taken()).isEqualTo(AlertDesk.ROOM + 1);
    }

    @Test
    void take_moreThanItRemembers_forgetsTheFirst() throws InterruptedException {
        for (int i = 0; i <= AlertDesk.MEMORY; i++) {
            assertThat(desk.take(alert(i))).isEqualTo(Reception.TAKEN);
            desk.next();
        }

        assertThat(desk.take(alert(AlertDesk.MEMORY))).isEqualTo(Reception.REPEATED);
        assertThat(desk.take(alert(0))).isEqualTo(Reception.TAKEN);
    }

    @Test
    void take_alertsWithoutAnId_areNeverRepetitions() {
        ExposureAlert nameless = ExposureAlert.builder().build();

        assertThat(desk.take(nameless)).isEqualTo(Reception.TAKEN);
        assertThat(desk.take(nameless)).isEqualTo(Reception.TAKEN);
    }

    private static ExposureAlert alert(int i) {
        return ExposureAlert.builder()
                .exposureId("exposure")
                .username("person" + i + "@example.com")
                .build();
    }
}
