package dev.trivet.examples;

import dev.trivet.CallAttempt;
import dev.trivet.CallListener;
import dev.trivet.PushSecurity;
import dev.trivet.errors.TrivetException;
import dev.trivet.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each attempt with SLF4J, including canceled attempts and those that the client's own rate
 * limit rejected.
 */
public final class LoggingListener implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingListener.class);

    /** Lists the sandbox's employees. */
    public static void main(String[] args) throws Exception {
        try (Sandbox sandbox = Sandbox.builder().employees(100).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new LoggingListener())
                        .build()) {
            LOG.info("{} employees", push.employees().list().stream().count());
        }
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {
        TrivetException failure = attempt.failure();
        if (failure == null) {
            LOG.info(
                    "{} {}: {} {} in {} ms, after {} ms in the queue",
                    attempt.vendor(),
                    attempt.operation(),
                    attempt.outcome().description(),
                    attempt.status(),
                    attempt.duration().toMillis(),
                    attempt.rateLimitWait().toMillis());
        } else {
            // The message contains no keys, addresses or hashes.
            LOG.warn("{}; retry delay: {}", failure.getMessage(), attempt.retryDelay());
        }
    }
}
