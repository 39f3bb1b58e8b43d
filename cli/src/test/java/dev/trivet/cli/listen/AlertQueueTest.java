package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.trivet.cli.listen.AlertQueue.Reception;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertQueueTest {
    private final List<String> messages = new ArrayList<>();
    private final AlertQueue queue = new AlertQueue(null, Clock.systemUTC(), messages::add);

    @Test
    void take_fullQueue_isRejectedUntilOneLeaves() throws InterruptedException {
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
    void take_moreThanRemembered_forgetsTheFirst() throws InterruptedException {
        for (int i = 0; i <= AlertQueue.MEMORY; i++) {
            assertThat(queue.take(alert(i))).isEqualTo(Reception.TAKEN);
            queue.next();
        }

        assertThat(queue.take(alert(AlertQueue.MEMORY))).isEqualTo(Reception.REPEATED);
        assertThat(queue.take(alert(0))).isEqualTo(Reception.TAKEN);
    }

    @Test
    void take_noExposureId_isNeverRepeated() {
        ExposureAlert anonymous = ExposureAlert.builder().build();

        assertThat(queue.take(anonymous)).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(anonymous)).isEqualTo(Reception.TAKEN);
    }

    @Test
    void take_unhashableNames_areDistinct() {
        assertThat(queue.take(named("no body"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(named("some body"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(named("no body"))).isEqualTo(Reception.REPEATED);
    }

    @Test
    void take_invalidHashes_areDistinct() {
        assertThat(queue.take(hashed("zz"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(hashed("yy"))).isEqualTo(Reception.TAKEN);
        assertThat(queue.take(hashed("zz"))).isEqualTo(Reception.REPEATED);
    }

    @Test
    void take_logCannotBeWritten_isRejectedAndForgotten() throws IOException {
        AlertLog log = mock(AlertLog.class);
        doThrow(new IOException("No space left on device"))
                .doNothing()
                .when(log)
                .append(any());
        AlertQueue recording = new AlertQueue(log, Clock.systemUTC(), messages::add);

        assertThat(recording.take(alert(1))).isEqualTo(Reception.NOT_RECORDED);

        assertThat(messages)
                .containsExactly("Cannot record an alert: No space left on device. Enzoic will send it again.");
        assertThat(recording.nextWaiting()).isNull();
        assertThat(recording.take(alert(1))).isEqualTo(Reception.TAKEN);
        assertThat(recording.take(alert(1))).isEqualTo(Reception.REPEATED);
        verify(log, times(2)).append(any());
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
