package dev.trivet.sandbox;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counts as no deviation although the validator finds it one: all such cases, each with its reason. */
final class SpecExceptions {

    private static final Object NULL = new Object();

    private SpecExceptions() {}

    /**
     * Returns the findings that count.
     *
     * <ul>
     *   <li>A null where the document has {@code nullable} beside {@code allOf}: the validator does not see the first.
     * </ul>
     */
    static List<Message> afterRequest(Request request, Collection<Message> findings) {
        return findings.stream()
                .filter(finding -> !(finding.getKey().endsWith(".schema.allOf")
                        && isNull(request.content().text(), finding)))
                .toList();
    }

    /**
     * Returns the findings that count.
     *
     * <ul>
     *   <li>A refusal whose status the document does not list. The vendors' pages list few, and any call may be refused.
     *   <li>A null. The pages seldom say what may be null, vendors answer it where they do not, and a client must read it.
     *   <li>An integer that is written as a float, as in {@code 1.698604061e+09}, for the same reason.
     *   <li>Another form than the document says, for instance an e-mail address that is none: directories hold such.
     * </ul>
     */
    static List<Message> afterAnswer(Answer answer, Collection<Message> findings) {
        return findings.stream()
                .filter(finding ->
                        !(finding.getKey().equals("validation.response.status.unknown") && answer.status() / 100 == 4))
                .filter(finding -> !finding.getKey().startsWith("validation.response.body.schema.format"))
                .filter(finding -> answer.body() == null
                        || !(isNull(answer.body(), finding) || isWholeNumber(answer.body(), finding)))
                .toList();
    }

    /** Says whether the body has a null where the finding points. */
    private static boolean isNull(String body, Message finding) {
        return value(body, finding).filter(value -> value == NULL).isPresent();
    }

    /** Says whether the finding is about the type of what is a number without a fraction, however it is written. */
    private static boolean isWholeNumber(String body, Message finding) {
        return finding.getKey().endsWith(".schema.type")
                && value(body, finding)
                        .filter(value -> value instanceof BigDecimal number
                                && number.stripTrailingZeros().scale() <= 0)
                        .isPresent();
    }

    /** Returns what the body has where the finding points, {@link #NULL} for a null, or nothing if it points nowhere. */
    private static Optional<Object> value(String body, Message finding) {
        try {
            Object whole = Json.read(body);
            return finding.getContext()
                    .flatMap(MessageContext::getPointers)
                    .map(Pointers::getInstance)
                    .flatMap(pointer -> value(whole, pointer));
        } catch (IOException | JsonDataException notJson) {
            return Optional.empty();
        }
    }

    /** Follows a JSON pointer. The validator writes the pointer to the whole as a slash. */
    private static Optional<Object> value(@Nullable Object whole, String pointer) {
        Object value = whole;
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
