package dev.trivet.errors;

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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The machine-readable part of the response to a request that was rejected. Immutable. */
final class BadRequestDetails implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String NON_FIELD_ERRORS = "non_field_errors";
    /** Properties in which frameworks describe the whole request, and not a field. */
    private static final List<String> NOT_FIELDS = asList("message", "detail", "error", "status", "code");

    private static final List<EmployeeUpdateErrorReason> REASONS =
            asList(EMPLOYEE_NOT_LICENSED, EXCEEDED_MAX_LICENSED_EMPLOYEES, CHATOPS_NOT_IN_WORKING_STATE);
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final int MAX_REASON_LENGTH = 100;

    /** Real responses have fewer errors. The rest of a hostile response is not read. */
    private static final int MAX_MESSAGES = 100;

    private static final int MAX_FIELD_LENGTH = 300;

    /** Stored as a string, which can be serialized. */
    private final @Nullable String reason;

    // Not of type Map and List, which need not be serializable.
    private final LinkedHashMap<String, List<String>> fieldErrors;
    private final ArrayList<String> nonFieldErrors;

    private BadRequestDetails(
            @Nullable EmployeeUpdateErrorReason reason,
            Map<String, List<String>> fieldErrors,
            List<String> nonFieldErrors) {
        this.reason = reason == null ? null : reason.value();
        this.fieldErrors = new LinkedHashMap<>(fieldErrors);
        this.nonFieldErrors = new ArrayList<>(nonFieldErrors);
    }

    /**
     * Reads {@code body}; {@code clean} redacts a string, or returns null if the result is empty.
     */
    static BadRequestDetails read(Operation operation, String body, Function<String, @Nullable String> clean) {
        FieldErrors errors = new FieldErrors(clean);
        if (operation.vendor().equals(CLEAR_TWO_FACTOR.vendor())) {
            errors.read(ErrorBody.json(body.trim()));
        }
        return new BadRequestDetails(
                operation.equals(UPDATE_EMPLOYEE) ? reason(body) : null, errors.byField, errors.nonField);
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

    /**
     * Returns the reason, or null if there is none. The vendor does not document where in the body
     * it is, so a documented reason is accepted anywhere.
     */
    private static @Nullable EmployeeUpdateErrorReason reason(String body) {
        for (EmployeeUpdateErrorReason documented : REASONS) {
            if (body.contains(documented.value())) {
                return documented;
            }
        }
        String message = ErrorBody.message(body);
        return message != null
                        && message.length() <= MAX_REASON_LENGTH
                        && REASON.matcher(message).matches()
                ? EmployeeUpdateErrorReason.of(message)
                : null;
    }

    /** Collects messages from values that may be a string, a list or an object. */
    private static final class FieldErrors {
        private final Function<String, @Nullable String> clean;
        private final Map<String, List<String>> byField = new LinkedHashMap<>();
        private final List<String> nonField = new ArrayList<>();
        private int messages;

        FieldErrors(Function<String, @Nullable String> clean) {
            this.clean = clean;
        }

        void read(@Nullable Object json) {
            if (!(json instanceof Map)) {
                return;
            }
            ((Map<?, ?>) json).forEach((name, value) -> {
                if (!NOT_FIELDS.contains(name)) {
                    collect(String.valueOf(name), value);
                }
            });
        }

        private void collect(String field, @Nullable Object value) {
            if (messages >= MAX_MESSAGES || field.length() > MAX_FIELD_LENGTH) {
                return;
            }
            if (value instanceof Map) {
                ((Map<?, ?>) value).forEach((name, inner) -> collect(field + "." + name, inner));
            } else if (value instanceof List) {
                collectItems(field, (List<?>) value);
            } else if (value != null) {
                add(field, value.toString());
            }
        }

        /** Strings in a list belong to the field; an object or a list in it is a separate field. */
        private void collectItems(String field, List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                collect(item instanceof Map || item instanceof List ? field + "[" + i + "]" : field, item);
            }
        }

        private void add(String field, String value) {
            messages++;
            String name = clean.apply(field);
            String message = clean.apply(value);
            if (name == null || message == null) {
                return;
            }
            if (name.startsWith(NON_FIELD_ERRORS)) {
                nonField.add(message);
            } else {
                byField.computeIfAbsent(name, unknown -> new ArrayList<>()).add(message);
            }
        }
    }
}
