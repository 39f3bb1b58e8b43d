package dev.trivet.sandbox;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts as no deviation although the validator finds it one: all such cases, each with its reason. */
final class SpecExceptions {

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
     *   <li>Another form than the document says, for instance an e-mail address that is none: directories hold such.
     * </ul>
     */
    static List<Message> afterAnswer(Answer answer, Collection<Message> findings) {
        return findings.stream()
                .filter(finding ->
                        !(finding.getKey().equals("validation.response.status.unknown") && answer.status() / 100 == 4))
                .filter(finding -> !finding.getKey().startsWith("validation.response.body.schema.format"))
                .filter(finding -> answer.body() == null || !isNull(answer.body(), finding))
                .toList();
    }

    /** Says whether the body has a null where the finding points. */
    private static boolean isNull(String body, Message finding) {
        String pointer = finding.getContext()
                .flatMap(context -> context.getPointers())
                .map(Pointers::getInstance)
                .orElse(null);
        try {
            return pointer != null && isNull(Json.read(body), pointer);
        } catch (IOException | JsonDataException notJson) {
            return false;
        }
    }

    /** Follows a JSON pointer. The validator writes the pointer to the whole as a slash. */
    private static boolean isNull(@Nullable Object whole, String pointer) {
        Object value = whole;
        for (String step :
                pointer.equals("/") ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (value instanceof Map<?, ?> object) {
                value = object.get(step.replace("~1", "/").replace("~0", "~"));
            } else if (value instanceof List<?> array) {
                value = array.get(Integer.parseInt(step));
            } else {
                return false;
            }
        }
        return value == null;
    }
}
