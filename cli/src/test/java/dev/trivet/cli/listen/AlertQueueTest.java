package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.trivet.cli.listen.AlertQueue.Outcome;
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
    void offer_fullQueue_isRejectedUntilTake() throws InterruptedException {
        for (int i = 0; i < AlertQueue.CAPACITY; i++) {
            assertThat(queue.offer(alert(i))).isEqualTo(Outcome.QUEUED);
        }

        assertThat(queue.offer(alert(AlertQueue.CAPACITY))).isEqualTo(Outcome.FULL);
        assertThat(queue.offer(alert(0))).isEqualTo(Outcome.REPEATED);
        assertThat(messages)
                .singleElement()
                .asString()
                .startsWith("Rejected an alert")
                .doesNotContain("@");

        assertThat(queue.take().username()).isEqualTo("person0@example.com");
        assertThat(queue.offer(alert(AlertQueue.CAPACITY))).isEqualTo(Outcome.QUEUED);
        assertThat(queue.received()).isEqualTo(AlertQueue.CAPACITY + 1);
    }

    @Test
    void offer_moreThanRemembered_acceptsFirstAgain() throws InterruptedException {
        for (int i = 0; i <= AlertQueue.REMEMBERED; i++) {
            assertThat(queue.offer(alert(i))).isEqualTo(Outcome.QUEUED);
            queue.take();
        }

        assertThat(queue.offer(alert(AlertQueue.REMEMBERED))).isEqualTo(Outcome.REPEATED);
        assertThat(queue.offer(alert(0))).isEqualTo(Outcome.QUEUED);
    }

    @Test
    void offer_noExposureId_isNeverRepeated() {
        ExposureAlert anonymous = ExposureAlert.builder().build();

        assertThat(queue.offer(anonymous)).isEqualTo(Outcome.QUEUED);
        assertThat(queue.offer(anonymous)).isEqualTo(Outcome.QUEUED);
    }

    @Test
    void offer_unhashableNames_areDistinct() {
        assertThat(queue.offer(named("alice smith"))).isEqualTo(Outcome.QUEUED);
        assertThat(queue.offer(named("bob smith"))).isEqualTo(Outcome.QUEUED);
        assertThat(queue.offer(named("alice smith"))).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void offer_invalidHashes_areDistinct() {
        assertThat(queue.offer(hashed("zz"))).isEqualTo(Outcome.QUEUED);
        assertThat(queue.offer(hashed("yy"))).isEqualTo(Outcome.QUEUED);
        assertThat(queue.offer(hashed("zz"))).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void offer_logCannotBeWritten_isRejected() throws IOException {
        AlertLog log = mock(AlertLog.class);
        doThrow(new IOException("No space left on device"))
                .doNothing()
                .when(log)
                .append(any());
        AlertQueue recording = new AlertQueue(log, Clock.systemUTC(), messages::add);

        assertThat(recording.offer(alert(1))).isEqualTo(Outcome.NOT_RECORDED);

        assertThat(messages)
                .containsExactly("Cannot record an alert: No space left on device. Enzoic will send it again.");
        assertThat(recording.poll()).isNull();
        assertThat(recording.offer(alert(1))).isEqualTo(Outcome.QUEUED);
        assertThat(recording.offer(alert(1))).isEqualTo(Outcome.REPEATED);
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
