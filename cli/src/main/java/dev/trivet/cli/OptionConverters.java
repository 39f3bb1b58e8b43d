package dev.trivet.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Converters for option values. The message about an invalid value lists the allowed ones, and
 * never shows the value.
 */
final class OptionConverters {
    private OptionConverters() {}

    /** Registers the converters that {@code line} and its subcommands use. */
    static void register(CommandLine line) {
        line.registerConverter(Boolean.class, OptionConverters::yesOrNo);
        line.registerConverter(Instant.class, OptionConverters::instant);
        line.registerConverter(Integer.class, OptionConverters::integer);
        line.registerConverter(Integer.TYPE, OptionConverters::integer);
        line.registerConverter(Long.class, text -> number(text, Long::valueOf, "must be a whole number"));
        line.registerConverter(Long.TYPE, text -> number(text, Long::valueOf, "must be a whole number"));
        line.registerConverter(Double.TYPE, text -> number(text, Double::valueOf, "must be a number such as 0.1"));
    }

    private static Boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new TypeConversionException("must be true, false, yes or no");
        };
    }

    private static Integer integer(String text) {
        return number(text, Integer::valueOf, "must be a whole number");
    }

    private static <T> T number(String text, Function<String, T> parser, String rule) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(rule);
        }
    }

    /**
     * Adds converter and completion to the options of {@code spec} whose type is an enum or an open
     * enum. The order of the options stays the same.
     */
    static void addChoices(CommandSpec spec) {
        List<OptionSpec> own = spec.options().stream()
                .filter(option -> option.order() < OptionOrder.INPUT)
                .toList();
        if (own.stream().anyMatch(OptionConverters::isChoice)) {
            own.forEach(spec::remove);
            own.forEach(option -> spec.addOption(isChoice(option) ? withChoices(option) : option));
        }
    }

    private static boolean isChoice(OptionSpec option) {
        return ChoiceConverter.converts(option.auxiliaryTypes()[0]);
    }

    private static OptionSpec withChoices(OptionSpec option) {
        ChoiceConverter choices = ChoiceConverter.to(option.auxiliaryTypes()[0]);
        return option.toBuilder()
                .converters(choices)
                .completionCandidates(choices)
                .build();
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** Returns the name of an option or a parameter, as the help shows it. */
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
