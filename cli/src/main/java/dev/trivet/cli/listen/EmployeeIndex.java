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
 * An index of employees by the hash of their address, which Push Security does not provide. The
 * whole list is read for the first lookup, and again if an employee is not found and the list is
 * older than ten minutes. Only hashes and ids are stored.
 */
final class EmployeeIndex {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PushSecurity push;
    private final Clock clock;
    private Map<EmailHash, String> ids = Map.of();
    private Instant read = Instant.MIN;

    EmployeeIndex(PushSecurity push, Clock clock) {
        this.push = push;
        this.clock = clock;
    }

    /** Returns the id of the employee with this address. */
    Optional<String> find(EmailHash hash) {
        if (!ids.containsKey(hash) && clock.instant().isAfter(read.plus(FRESH))) {
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
        read = clock.instant();
    }

    static Optional<EmailHash> hash(Employee employee) {
        try {
            return Optional.of(EmailHash.of(employee.getEmail()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }
}
