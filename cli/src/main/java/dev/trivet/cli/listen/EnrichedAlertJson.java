package dev.trivet.cli.listen;

import com.squareup.moshi.Json;
import dev.trivet.EmailHash;
import dev.trivet.cli.output.CliJson;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as JSON. The properties of the alert have Enzoic's names, except {@code receivedAt}. The
 * employee, accounts and findings are objects of Push Security's API.
 */
public record EnrichedAlertJson(
        Instant receivedAt,
        @Nullable Instant date,
        @Json(name = "exposureID") @Nullable String exposureId,
        @Nullable String username,
        @Nullable EmailHash usernameHash,
        @Nullable Employee employee,
        @Nullable List<Account> accounts,
        @Nullable List<Finding> openFindings,
        List<String> failures) {

    /** Returns the alert as a JSON object on one line. */
    static String of(EnrichedAlert alert) {
        AlertRecord recorded = alert.alert().recorded();
        return CliJson.adapter(EnrichedAlertJson.class)
                .serializeNulls()
                .toJson(new EnrichedAlertJson(
                        recorded.receivedAt(),
                        recorded.date(),
                        recorded.exposureId(),
                        alert.alert().username(),
                        recorded.hash(),
                        alert.employee(),
                        alert.accounts(),
                        alert.openFindings(),
                        alert.failures()));
    }

    /** Hides the employee. */
    @Override
    public String toString() {
        return "EnrichedAlertJson[hidden]";
    }
}
