package dev.trivet.sandbox.spec;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import com.squareup.moshi.JsonDataException;
import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Known false positives of the validation library, and violations that clients must tolerate. */
final class IgnoredViolations {

    /** Represents null, which an {@link Optional} cannot contain. */
    private static final Object NULL = new Object();

    private IgnoredViolations() {}

    /**
     * Removes the ignored messages about a request: those about a null where the document has
     * {@code nullable} next to {@code allOf}, because the library ignores {@code nullable} there.
     */
    static List<Message> removeFromRequest(Request request, Collection<Message> messages) {
        return messages.stream()
                .filter(message -> !(message.getKey().endsWith(".schema.allOf")
                        && isNull(request.body().content(), message)))
                .toList();
    }

    /**
     * Removes the ignored messages about a response.
     *
     * <ul>
     *   <li>An undocumented 4xx status: the vendors document few, and any request can be rejected.
     *   <li>Null: the vendors return it for more properties than they document, and clients must
     *       accept it.
     *   <li>An integer written as a float, such as {@code 1.698604061e+09}, for the same reason.
     *   <li>A string of the wrong format, such as an invalid address: real directories contain
     *       them.
     * </ul>
     */
    static List<Message> removeFromResponse(Response response, Collection<Message> messages) {
        return messages.stream()
                .filter(message -> !(message.getKey().equals("validation.response.status.unknown")
                        && response.status() / 100 == 4))
                .filter(message -> response.body() == null || !isIgnored(response.body(), message))
                .toList();
    }

    /**
     * A message with nested messages is ignored if all of them are ignored. If they belong to
     * several alternatives, it is enough that those of one alternative are ignored.
     */
    private static boolean isIgnored(String body, Message message) {
        List<Message> parts = message.getNestedMessages();
        if (parts.isEmpty()) {
            return message.getKey().contains(".schema.format.") || isNull(body, message) || isInteger(body, message);
        }
        Predicate<List<Message>> areIgnored = messages -> messages.stream().allMatch(part -> isIgnored(body, part));
        return message.getKey().endsWith(".schema.allOf")
                ? areIgnored.test(parts)
                : parts.stream().collect(Collectors.groupingBy(part -> alternative(message, part))).values().stream()
                        .anyMatch(areIgnored);
    }

    /** Returns the alternative that a nested message belongs to, for instance {@code anyOf/0}. */
    private static String alternative(Message message, Message part) {
        String[] steps = schema(part).substring(schema(message).length()).split("/", -1);
        return steps.length < 3 ? "" : steps[1] + "/" + steps[2];
    }

    private static String schema(Message message) {
        return message.getContext()
                .flatMap(MessageContext::getPointers)
                .map(Pointers::getSchema)
                .orElse("");
    }

    private static boolean isNull(String body, Message message) {
        return value(body, message).filter(value -> value == NULL).isPresent();
    }

    private static boolean isInteger(String body, Message message) {
        return message.getKey().endsWith(".schema.type")
                && value(body, message).filter(Json::isInteger).isPresent();
    }

    /**
     * Returns the value that the message is about, {@link #NULL} for null, or empty if there is
     * none.
     */
    private static Optional<Object> value(String body, Message message) {
        try {
            Object document = Json.read(body);
            return message.getContext()
                    .flatMap(MessageContext::getPointers)
                    .map(Pointers::getInstance)
                    .flatMap(pointer -> value(document, pointer));
        } catch (IOException | JsonDataException notJson) {
            return Optional.empty();
        }
    }

    /** Resolves a JSON pointer. The library writes the pointer to the root as a slash. */
    private static Optional<Object> value(@Nullable Object document, String pointer) {
        Object value = document;
        for (String step :
                pointer.equals("/") ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (value instanceof Map<?, ?> object) {
                value = object.get(step.replace("~1", "/").replace("~0", "~"));
            } else if (value instanceof List<?> array) {
                value = array.get(Integer.parseInt(step));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(value == null ? NULL : value);
    }
}
