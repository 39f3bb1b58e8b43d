package dev.trivet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErrorMappingStageTest extends CallTestCase {
    @Test
    void execute_vendorFails_signalsTrivetExceptionWithAttempts() {
        responses.add(failure(503));
        responses.add(failure(404));

        TestObserver<String> result = execute();
        time.advanceTimeBy(1, SECONDS);

        result.assertError(error -> ((NotFoundException) error).attempts() == 2);
        assertThat(attempts).extracting(CallAttempt::failure).last().isInstanceOf(NotFoundException.class);
    }

    @Test
    void execute_javaError_isSignaledUnchanged() {
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Missing");
        responses.add(Single.error(new IOException(missing)));

        execute().assertError(missing);
    }
}
