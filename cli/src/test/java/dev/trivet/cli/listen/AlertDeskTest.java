package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.listen.AlertDesk.Reception;
import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where alerts wait. */
class AlertDeskTest {
    private final List<String> messages = new ArrayList<>();
    private final AlertDesk desk = new AlertDesk(null, Clock.systemUTC(), messages::add);

    @Test
    void take_noRoomLeft_isRefusedUntilThereIs() throws InterruptedException {
        for (int i = 0; i < AlertDesk.ROOM; i++) {
            assertThat(desk.take(alert(i))).isEqualTo(Reception.TAKEN);
        }

        assertThat(desk.take(alert(AlertDesk.ROOM))).isEqualTo(Reception.NO_ROOM);
        assertThat(desk.take(alert(0))).isEqualTo(Reception.REPEATED);
        assertThat(messages)
                .singleElement()
                .asString()
                .startsWith("Rejected an alert")
                .doesNotContain("@");

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

    @Test
    void take_namesThatCannotBeHashed_areDifferentAlerts() {
        assertThat(desk.take(named("no body"))).isEqualTo(Reception.TAKEN);
        assertThat(desk.take(named("some body"))).isEqualTo(Reception.TAKEN);
        assertThat(desk.take(named("no body"))).isEqualTo(Reception.REPEATED);
    }

    @Test
    void take_hashesThatAreNone_areDifferentAlerts() {
        assertThat(desk.take(hashed("zz"))).isEqualTo(Reception.TAKEN);
        assertThat(desk.take(hashed("yy"))).isEqualTo(Reception.TAKEN);
        assertThat(desk.take(hashed("zz"))).isEqualTo(Reception.REPEATED);
    }

    private static ExposureAlert named(String username) {
        return ExposureAlert.builder().exposureId("exposure").username(username).build();
    }

    private static ExposureAlert hashed(String hash) {
        return ExposureAlert.builder().exposureId("exposure").usernameHash(hash).build();
    }

    private static ExposureAlert alert(int i) {
        return ExposureAlert.builder()
                .exposureId("exposure")
                .username("person" + i + "@example.com")
                .build();
    }
}
