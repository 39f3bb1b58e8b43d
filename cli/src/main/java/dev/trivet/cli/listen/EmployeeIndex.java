package dev.trivet.cli.listen;

import dev.trivet.EmailHash;
import dev.trivet.InvalidAddressException;
import dev.trivet.PushSecurity;
import dev.trivet.push.model.Employee;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An index of employees by the hash of their address. Push Security has no such index, so all
 * employees are read for the first lookup, and again if a hash is not found and the index is older
 * than ten minutes. Only hashes and IDs are stored.
 */
final class EmployeeIndex {
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final PushSecurity push;
    private final Clock clock;
    private Map<EmailHash, String> ids = Map.of();
    private Instant readAt = Instant.MIN;

    EmployeeIndex(PushSecurity push, Clock clock) {
        this.push = push;
        this.clock = clock;
    }

    /** Returns the ID of the employee whose address has {@code hash}. */
    Optional<String> find(EmailHash hash) {
        if (!ids.containsKey(hash) && clock.instant().isAfter(readAt.plus(MAX_AGE))) {
            readAll();
        }
        return Optional.ofNullable(ids.get(hash));
    }

    private void readAll() {
        Map<EmailHash, String> found = new HashMap<>();
        for (Employee employee : push.employees().list()) {
            if (employee.getId() != null) {
                hash(employee).ifPresent(hash -> found.putIfAbsent(hash, employee.getId()));
            }
        }
        ids = found;
        readAt = clock.instant();
    }

    static Optional<EmailHash> hash(Employee employee) {
        try {
            return Optional.of(EmailHash.of(employee.getEmail()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }
}
