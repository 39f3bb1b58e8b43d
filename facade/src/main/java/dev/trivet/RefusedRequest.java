package dev.trivet;

import static dev.trivet.probely.ProbelyOperations.CLEAR_TWO_FACTOR;
import static dev.trivet.push.PushOperations.UPDATE_EMPLOYEE;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.CHATOPS_NOT_IN_WORKING_STATE;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.EMPLOYEE_NOT_LICENSED;
import static dev.trivet.push.model.EmployeeUpdateErrorReason.EXCEEDED_MAX_LICENSED_EMPLOYEES;
import static java.util.Arrays.asList;
import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;

import dev.trivet.client.Operation;
import dev.trivet.push.model.EmployeeUpdateErrorReason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the body of a refusal says that a program can act on. Immutable. */
final class RefusedRequest implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String NON_FIELD_ERRORS = "non_field_errors";
    /** What frameworks say about the whole request in the place of a field. */
    private static final List<String> NO_FIELDS = asList("message", "detail", "error", "status", "code");

    private static final List<EmployeeUpdateErrorReason> REASONS =
            asList(EMPLOYEE_NOT_LICENSED, EXCEEDED_MAX_LICENSED_EMPLOYEES, CHATOPS_NOT_IN_WORKING_STATE);
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    /** Kept as its text, which can be serialized. */
    private final @Nullable String reason;

    // Not of type Map and List, which need not be serializable.
    private final LinkedHashMap<String, List<String>> fieldErrors;
    private final ArrayList<String> nonFieldErrors;

    private RefusedRequest(
            @Nullable EmployeeUpdateErrorReason reason,
            Map<String, List<String>> fieldErrors,
            List<String> nonFieldErrors) {
        this.reason = reason == null ? null : reason.value();
        this.fieldErrors = new LinkedHashMap<>(fieldErrors);
        this.nonFieldErrors = new ArrayList<>(nonFieldErrors);
    }

    /** Reads {@code body}; texts are cleaned by {@code redaction}. */
    static RefusedRequest read(Operation operation, String body, Redaction redaction) {
        FieldErrors errors = new FieldErrors(redaction);
        if (operation.vendor().equals(CLEAR_TWO_FACTOR.vendor())) {
            errors.read(ErrorBody.json(body.trim()));
        }
        return new RefusedRequest(
                operation.equals(UPDATE_EMPLOYEE) ? reason(body) : null, errors.byField, errors.ofNoField);
    }

    @Nullable
    EmployeeUpdateErrorReason reason() {
        return reason == null ? null : EmployeeUpdateErrorReason.of(reason);
    }

    Map<String, List<String>> fieldErrors() {
        return unmodifiableMap(fieldErrors);
    }

    List<String> nonFieldErrors() {
        return unmodifiableList(nonFieldErrors);
    }

    /** The vendor does not say where in the body the reason is, so that a documented one is taken from anywhere. */
    private static @Nullable EmployeeUpdateErrorReason reason(String body) {
        for (EmployeeUpdateErrorReason documented : REASONS) {
            if (body.contains(documented.value())) {
                return documented;
            }
        }
        String message = ErrorBody.message(body);
        return message != null && REASON.matcher(message).matches() ? EmployeeUpdateErrorReason.of(message) : null;
    }

    /** Collects messages from values that may be a text, a list or an object. */
    private static final class FieldErrors {
        private final Redaction redaction;
        private final Map<String, List<String>> byField = new LinkedHashMap<>();
        private final List<String> ofNoField = new ArrayList<>();

        FieldErrors(Redaction redaction) {
            this.redaction = redaction;
        }

        void read(@Nullable Object json) {
            if (!(json instanceof Map)) {
                return;
            }
            ((Map<?, ?>) json).forEach((name, value) -> {
                if (!NO_FIELDS.contains(name)) {
                    collect(String.valueOf(name), value);
                }
            });
        }

        private void collect(String field, @Nullable Object value) {
            if (value instanceof Map) {
                ((Map<?, ?>) value).forEach((name, inner) -> collect(field + "." + name, inner));
            } else if (value instanceof List) {
                collectItems(field, (List<?>) value);
            } else if (value != null) {
                add(field, value.toString());
            }
        }

        /** Texts of a list are all about the field; other items are about one of its own. */
        private void collectItems(String field, List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                collect(item instanceof Map || item instanceof List ? field + "[" + i + "]" : field, item);
            }
        }

        private void add(String field, String text) {
            String name = redaction.clean(field);
            String message = redaction.clean(text);
            if (name == null || message == null) {
                return;
            }
            if (name.startsWith(NON_FIELD_ERRORS)) {
                ofNoField.add(message);
            } else {
                byField.computeIfAbsent(name, unknown -> new ArrayList<>()).add(message);
            }
        }
    }
}
