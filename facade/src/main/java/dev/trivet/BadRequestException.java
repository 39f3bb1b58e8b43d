package dev.trivet;

import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The vendor refused the request itself: 400, or another 4xx or 3xx status that has no class of its own. */
public final class BadRequestException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final RefusedRequest refused;

    BadRequestException(Failure failure, RefusedRequest refused) {
        super(failure, what(failure), null);
        this.refused = refused;
    }

    /** Redirects are not followed. Where they lead helps; the rest of that address may be personal. */
    private static String what(Failure failure) {
        if (failure.status >= 400) {
            return "the request was refused";
        }
        HttpUrl target = HttpUrl.parse(String.valueOf(failure.headers.get("Location")));
        String where = target == null ? "elsewhere" : "to " + target.scheme() + "://" + target.host();
        return "the request was redirected " + where + ", and not followed; is the base URL the vendor's?";
    }

    /**
     * Returns why Push Security did not update an employee (REST API v1, Employees, Update employee); null when it does not
     * say, and for any other operation.
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

    /** Returns what Probely says in {@code non_field_errors}, without personal data; empty otherwise. Unmodifiable. */
    public List<String> nonFieldErrors() {
        return refused.nonFieldErrors();
    }
}
