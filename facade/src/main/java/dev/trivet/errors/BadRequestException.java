package dev.trivet.errors;

import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The vendor refused the request itself: 400, or another 4xx or 3xx status that has no class of its own. */
public final class BadRequestException extends TrivetException {
    private static final long serialVersionUID = 1;

    private static final int MAX_LOCATION = 2_048;

    private final BadRequestDetails refused;

    BadRequestException(ErrorContext failure, BadRequestDetails refused, Redaction redaction) {
        super(failure, what(failure, redaction), null);
        this.refused = refused;
    }

    /**
     * Redirects are not followed. The host helps to see why; the rest of the location may be
     * personal.
     */
    private static String what(ErrorContext failure, Redaction redaction) {
        if (failure.status >= 400) {
            return "the request was refused";
        }
        return "the request was redirected " + where(failure.headers.get("Location"), redaction)
                + ", and not followed; is the base URL the vendor's?";
    }

    private static String where(@Nullable String location, Redaction redaction) {
        if (location == null || location.length() > MAX_LOCATION) {
            return "elsewhere";
        }
        HttpUrl target = HttpUrl.parse(location);
        if (target == null) {
            return "elsewhere";
        }
        String origin = target.scheme() + "://" + target.host();
        String clean = redaction.clean(origin);
        // If the location repeats a secret, the host may be the part of it before a slash.
        return origin.equals(clean) && !redaction.isFreeOfSecrets(location) ? "elsewhere" : "to " + clean;
    }

    /**
     * Returns why Push Security did not update an employee (REST API v1, Employees, Update
     * employee); null if it does not say, and for any other operation.
     */
    public @Nullable EmployeeUpdateErrorReason reason() {
        return refused.reason();
    }

    /**
     * Returns Probely's messages by field (Clear 2FA, 400), without personal data; empty if it
     * names no field, and for other vendors. A field of a nested object is named with dots, as in
     * {@code site.url}, and an item of a list with its index, as in {@code headers[0].name}. At
     * most 100 messages are read, and names of at most 300 characters. Unmodifiable.
     */
    public Map<String, List<String>> fieldErrors() {
        return refused.fieldErrors();
    }

    /**
     * Returns Probely's {@code non_field_errors}, without personal data; empty if there are none.
     * Unmodifiable.
     */
    public List<String> nonFieldErrors() {
        return refused.nonFieldErrors();
    }
}
