package dev.trivet.sandbox.spec;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import dev.trivet.sandbox.server.RequestRedactor;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reduces the messages of the validation library to a rule and a location. Because a message can
 * contain values of parameters and properties, only the list of names at its end is used, redacted.
 */
final class ViolationFormatter {

    /** A list at the end of a message, for instance the names of properties or types. */
    private static final Pattern NAMES = Pattern.compile("\\(?\\[(\"[^\\[\\]]*\")]\\)?$");

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    /** At the same depth, a message about the type is less specific than any other. */
    private static final Comparator<Message> DEPTH = Comparator.<Message>comparingInt(
                    message -> pointer(message).length())
            .thenComparing(message -> !message.getKey().endsWith(".type"));

    private ViolationFormatter() {}

    /** Reports the rule and the location of a violation. */
    static void report(Message message, BiConsumer<String, String> violations) {
        Message deepest = deepest(message);
        violations.accept(deepest.getKey().replaceFirst("^validation\\.", ""), location(message, deepest));
    }

    /** Returns the deepest nested message, which belongs to the alternative that matches best. */
    private static Message deepest(Message message) {
        return message.getNestedMessages().stream()
                .map(ViolationFormatter::deepest)
                .max(DEPTH)
                .filter(nested -> pointer(nested).length() >= pointer(message).length())
                .orElse(message);
    }

    private static String location(Message message, Message deepest) {
        String parameter = message.getContext()
                .flatMap(MessageContext::getParameter)
                .map(named -> RequestRedactor.name(named.getName()))
                .orElse("");
        Matcher list = NAMES.matcher(deepest.getMessage());
        String names = list.find()
                ? NAME.matcher(list.group(1))
                        .results()
                        .map(name -> RequestRedactor.name(name.group(1)))
                        .collect(Collectors.joining(", "))
                : "";
        String pointer = pointer(deepest);
        return Stream.of(parameter, pointer, names)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns a redacted JSON pointer, which is empty for the root. */
    private static String pointer(Message message) {
        String pointer = message.getContext()
                .flatMap(MessageContext::getPointers)
                .map(Pointers::getInstance)
                .orElse("/");
        return pointer.equals("/")
                ? ""
                : Pattern.compile("/", Pattern.LITERAL)
                        .splitAsStream(pointer.substring(1))
                        .map(step -> "/" + (step.matches("[0-9]{1,9}") ? step : RequestRedactor.name(step)))
                        .collect(Collectors.joining());
    }
}
