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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Converters for option values. The message about an invalid value describes the allowed ones, and
 * never shows the value.
 */
final class OptionConverters {
    private static final List<String> BOOLEANS = List.of("true", "false", "yes", "no");

    private OptionConverters() {}

    /** Registers the converters that {@code line} and its subcommands use. */
    static void register(CommandLine line) {
        line.registerConverter(Boolean.class, OptionConverters::yesOrNo);
        line.registerConverter(ColorChoice.class, new Choice<>(ColorChoice.class));
        line.registerConverter(Shell.class, new Choice<>(Shell.class));
        line.registerConverter(ListOptions.Order.class, new Choice<>(ListOptions.Order.class));
        line.registerConverter(Instant.class, OptionConverters::instant);
        line.registerConverter(Integer.class, OptionConverters::integer);
        line.registerConverter(Integer.TYPE, OptionConverters::integer);
        line.registerConverter(Long.class, value -> number(value, Long::valueOf, "must be a whole number"));
        line.registerConverter(Long.TYPE, value -> number(value, Long::valueOf, "must be a whole number"));
        line.registerConverter(Double.TYPE, value -> number(value, Double::valueOf, "must be a number such as 0.1"));
    }

    private static Boolean yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                throw new TypeConversionException(withSuggestion("must be true, false, yes or no", value, BOOLEANS));
        };
    }

    /**
     * Returns {@code rule}, and a sentence with the allowed values that are similar to {@code
     * value}.
     */
    static String withSuggestion(String rule, String value, List<String> allowed) {
        String suggestion = EditDistance.suggestion(value, allowed);
        return suggestion.isEmpty() ? rule : rule + "." + suggestion;
    }

    private static Integer integer(String value) {
        return number(value, Integer::valueOf, "must be a whole number");
    }

    private static <T> T number(String value, Function<String, T> parser, String rule) {
        try {
            return parser.apply(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(rule);
        }
    }

    /**
     * Adds a converter and completion candidates to the options of {@code spec} whose type is an
     * enum or an open enum, and candidates to boolean options. All options before the shared ones
     * are added again, to preserve their order.
     */
    static void addChoices(CommandSpec spec) {
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> option.order() < OptionOrder.INPUT)
                .toList();
        if (options.stream().anyMatch(OptionConverters::isChoice)) {
            options.forEach(spec::remove);
            options.forEach(option -> spec.addOption(isChoice(option) ? withChoices(option) : option));
        }
    }

    private static boolean isChoice(OptionSpec option) {
        return isBoolean(option) || ChoiceConverter.isChoice(option.auxiliaryTypes()[0]);
    }

    private static boolean isBoolean(OptionSpec option) {
        return option.auxiliaryTypes()[0] == Boolean.class;
    }

    private static OptionSpec withChoices(OptionSpec option) {
        if (isBoolean(option)) {
            return option.toBuilder()
                    .completionCandidates(BOOLEANS.subList(0, 2))
                    .build();
        }
        ChoiceConverter choices = ChoiceConverter.to(option.auxiliaryTypes()[0]);
        return option.toBuilder()
                .converters(choices)
                .completionCandidates(choices)
                .build();
    }

    private static Instant instant(String value) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** Returns the name of an option or a parameter as shown in the usage help. */
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A converter that reads the values of an enum only if it is used. */
    private record Choice<T>(Class<T> type) implements ITypeConverter<T> {
        @Override
        public T convert(String value) throws ReflectiveOperationException {
            return type.cast(ChoiceConverter.to(type).convert(value));
        }
    }
}
