package dev.trivet.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The layout of the help: usage, description, commands, arguments, the command's options, the
 * options that all commands have, the fields of the printed items, and examples.
 *
 * <p>Its sections are created only when help is printed.
 */
final class HelpLayout implements IHelpFactory {
    private static final int MINIMUM_WIDTH = 60;
    private static final String GLOBAL_OPTIONS = "globalOptions";
    private static final String FIELDS = "fields";
    private static final String SEE_ALSO = "seeAlso";
    private static final List<String> SECTIONS = List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            GLOBAL_OPTIONS,
            FIELDS,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER,
            SEE_ALSO);

    private final int columns;

    /**
     * Creates the layout.
     *
     * @param columns the width of the terminal in columns, or 0 if it is unknown
     */
    HelpLayout(int columns) {
        this.columns = columns;
    }

    @Override
    public Help create(CommandSpec spec, ColorScheme colorScheme) {
        spec.usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .parameterListHeading("%nArguments:%n")
                .commandListHeading("%nCommands:%n")
                .sectionKeys(SECTIONS)
                .sectionMap(sections(spec));
        if (columns > 0) {
            spec.usageMessage().width(Math.max(MINIMUM_WIDTH, columns));
        }
        return new Help(spec, colorScheme);
    }

    /**
     * Returns picocli's sections of the help, with others for the command's options, the options
     * that all commands have, the fields of the printed items, and the reference to the exit codes.
     */
    private static Map<String, IHelpSectionRenderer> sections(CommandSpec spec) {
        Map<String, IHelpSectionRenderer> sections =
                new HashMap<>(spec.usageMessage().sectionMap());
        sections.put(
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                help -> options(help, "%nOptions:%n", option -> option.order() < OptionOrder.GLOBAL));
        sections.put(
                GLOBAL_OPTIONS,
                help -> options(help, "%nGlobal options:%n", option -> option.order() >= OptionOrder.GLOBAL));
        sections.put(FIELDS, help -> fields(help.commandSpec()));
        sections.put(SEE_ALSO, help -> help.createHeading("%nSee also: trivet help exit-codes%n"));
        return sections;
    }

    private static String options(Help help, String heading, Predicate<OptionSpec> filter) {
        List<OptionSpec> options = help.commandSpec().options().stream()
                .filter(filter.and(option -> !option.hidden()))
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .toList();
        if (options.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
        layout.addOptions(options, help.parameterLabelRenderer());
        return help.createHeading(heading) + layout;
    }

    private static String fields(CommandSpec spec) {
        if (!(spec.userObject() instanceof ItemCommand command)) {
            return "";
        }
        StringBuilder section = new StringBuilder(String.format("%nFields:%n"));
        int width = 0;
        for (String field : command.format().fields().keySet()) {
            if (width > 0 && width + field.length() + 2 > spec.usageMessage().width()) {
                section.append(String.format(",%n"));
                width = 0;
            }
            section.append(width == 0 ? "  " : ", ").append(field);
            width += field.length() + 2;
        }
        return section.append(String.format("%n")).toString();
    }
}
