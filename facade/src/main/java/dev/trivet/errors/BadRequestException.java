package dev.trivet.errors;

import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the vendor rejects the request: with 400, with a 3xx status, or with a 4xx status that
 * does not have a separate class.
 */
public final class BadRequestException extends TrivetException {
    private static final long serialVersionUID = 1;

    private static final int MAX_LOCATION = 2_048;

    private final BadRequestDetails details;

    BadRequestException(ErrorContext failure, BadRequestDetails details, Redaction redaction) {
        super(failure, problem(failure, redaction), null);
        this.details = details;
    }

    /**
     * Describes the problem. Only the scheme and the host of a redirect are shown, because the rest
     * of the location may contain personal data.
     */
    private static String problem(ErrorContext failure, Redaction redaction) {
        if (failure.status >= 400) {
            return "the request was rejected";
        }
        return "the redirect" + target(failure.headers.get("Location"), redaction)
                + " was not followed; check the base URL";
    }

    /**
     * Returns the scheme and the host for a message, redacted, or an empty string if the host is
     * unknown or may be part of a secret.
     */
    private static String target(@Nullable String location, Redaction redaction) {
        if (location == null || location.length() > MAX_LOCATION) {
            return "";
        }
        HttpUrl url = HttpUrl.parse(location);
        if (url == null) {
            return "";
        }
        String origin = url.scheme() + "://" + url.host();
        String clean = redaction.clean(origin);
        // A secret may contain a slash, so that its first part is parsed as the host.
        return origin.equals(clean) && !redaction.isFreeOfSecrets(location) ? "" : " to " + clean;
    }

    /**
     * Returns the reason why Push Security did not update an employee (REST API v1, Employees,
     * Update employee); null if the response contains none, and for any other operation.
     */
    public @Nullable EmployeeUpdateErrorReason reason() {
        return details.reason();
    }

    /**
     * Returns Probely's messages by field (Clear 2FA, 400), without personal data; empty if the
     * response contains none, and for other vendors. A field of a nested object is named with dots,
     * as in {@code site.url}, and an item of a list with its index, as in {@code headers[0].name}.
     * At most 100 messages are read, and names of at most 300 characters. Unmodifiable.
     */
    public Map<String, List<String>> fieldErrors() {
        return details.fieldErrors();
    }

    /**
     * Returns Probely's {@code non_field_errors}, without personal data; empty if there are none.
     * Unmodifiable.
     */
    public List<String> nonFieldErrors() {
        return details.nonFieldErrors();
    }
}
