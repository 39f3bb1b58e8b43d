package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.listen.AlertQueue.Reception;
import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where alerts wait. */
class AlertQueueTest {
    private final List<String> messages = new ArrayList<>();
    private final AlertQueue queue = new AlertQueue(null, Clock.systemUTC(), messages::add);

    @Test
    void take_noRoomLeft_isRefusedUntilThereIs() throws InterruptedException {
        for (int i = 0; i < AlertQueue.CAPACITY; i++) {
            assertThat(queue.take(alert(i))).isEqualTo(Reception.TAKEN);
        }

        assertThat(queue.take(alert(AlertQueue.CAPACITY))).isEqualTo(Reception.NO_ROOM);
        assertThat(queue.take(alert(0))).isEqualTo(Reception.REPEATED);
        assertThat(messages)
                .singleElement()
                .asString()
                .startsWith("Rejected an alert")
                .doesNotContain("@");

        assertThat(queue.next().username()).isEqualTo("person0@example.com");
        assertThat(queue.take(alert(AlertQueue.CAPACITY))).isEqualTo(Reception.TAKEN);
        assertThat(queue.taken()).isEqualTo(AlertQueue.CAPACITY + 1);
    }

    @Test
    void take_moreThanItRemembers_forgetsTheFirst() throws InterruptedException {
        for (int i = 0; i <= AlertQueue.MEMORY; i++) {
            assertThat(queue.take(alert(i))).isEqualTo(Reception.TAKEN);
            queue.next();
        }

        assertThat(queue.take(alert(AlertQueue.MEMORY))).isEqualTo(Reception.REPEATED);
        assertThat(queue.take(alert(0))).isEqualTo(Reception.TAKEN);
    }

    @Test
    void take_alertsWithoutAnId_areNeverRepetitions() {
        ExposureAlert nameless = ExposureAlert.builder().build();

        assertThat(queue.take(nameless)).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(nameless)).isEqualTo(Reception.TAKEN);
    }

    @Test
    void take_namesThatCannotBeHashed_areDifferentAlerts() {
        assertThat(queue.take(named("no body"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(named("some body"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(named("no body"))).isEqualTo(Reception.REPEATED);
    }

    @Test
    void take_hashesThatAreNone_areDifferentAlerts() {
        assertThat(queue.take(hashed("zz"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(hashed("yy"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(hashed("zz"))).isEqualTo(Reception.REPEATED);
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
