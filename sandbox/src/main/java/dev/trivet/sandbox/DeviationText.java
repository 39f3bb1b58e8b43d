package dev.trivet.sandbox;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the validator's findings into deviations. Its own texts quote values, so none of them is taken over. */
final class DeviationText {

    /** The end of a finding that lists names of members. */
    private static final Pattern NAMES = Pattern.compile("\\(?\\[(\"[^\\[\\]]*\")]\\)?$");

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    /** Of two at one place, the one that found the right type knows more. */
    private static final Comparator<Message> DEPTH = Comparator.<Message>comparingInt(
                    finding -> pointer(finding).length())
            .thenComparing(finding -> !finding.getKey().endsWith(".type"));

    private DeviationText() {}

    static Deviation of(Vendor vendor, String operation, Message finding) {
        Message deepest = deepest(finding);
        String rule = deepest.getKey().replaceFirst("^validation\\.", "");
        return new Deviation(vendor, operation, rule, where(finding, deepest));
    }

    /** Where several forms are allowed, what is wrong with the one that fits best: there the fault lies deepest. */
    private static Message deepest(Message finding) {
        return finding.getNestedMessages().stream()
                .map(DeviationText::deepest)
                .max(DEPTH)
                .filter(each -> pointer(each).length() >= pointer(finding).length())
                .orElse(finding);
    }

    private static String where(Message finding, Message deepest) {
        String parameter = finding.getContext()
                .flatMap(MessageContext::getParameter)
                .map(named -> Mask.name(named.getName()))
                .orElse("");
        Matcher names = NAMES.matcher(deepest.getMessage());
        String members = names.find()
                ? NAME.matcher(names.group(1))
                        .results()
                        .map(name -> Mask.name(name.group(1)))
                        .collect(Collectors.joining(", "))
                : "";
        String pointer = pointer(deepest);
        return Stream.of(parameter, pointer, members)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns a JSON pointer whose names are shown where they look like names, or an empty text for the whole. */
    private static String pointer(Message finding) {
        String pointer = finding.getContext()
                .flatMap(MessageContext::getPointers)
                .map(Pointers::getInstance)
                .orElse("/");
        return pointer.equals("/")
                ? ""
                : Pattern.compile("/", Pattern.LITERAL)
                        .splitAsStream(pointer.substring(1))
                        .map(step -> "/" + (step.matches("[0-9]{1,9}") ? step : Mask.name(step)))
                        .collect(Collectors.joining());
    }
}
