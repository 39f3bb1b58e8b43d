package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DelayedProgressTest {
    private final TestScheduler time = new TestScheduler();
    private final List<String> shown = new ArrayList<>();
    private final Progress progress = Progress.delayed(
            () -> new Progress() {
                @Override
                public void update(String phase, long done) {
                    shown.add(phase + " " + done);
                }

                @Override
                public void close() {
                    shown.add("closed");
                }
            },
            time);

    @Test
    void update_withinOneSecond_showsNothing() {
        progress.update("Reading", 1);
        time.advanceTimeBy(999, TimeUnit.MILLISECONDS);
        progress.close();
        time.advanceTimeBy(1, TimeUnit.MINUTES);

        assertThat(shown).isEmpty();
    }

    @Test
    void update_afterOneSecond_showsProgress() {
        progress.update("Reading", 1);
        progress.update("Reading", 2);
        time.advanceTimeBy(1, TimeUnit.SECONDS);
        progress.update("Reading", 3);
        progress.close();

        assertThat(shown).containsExactly("Reading 2", "Reading 3", "closed");
    }
}
