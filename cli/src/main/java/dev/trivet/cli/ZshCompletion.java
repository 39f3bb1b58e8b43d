package dev.trivet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A completion script for zsh, with the descriptions of commands and options. */
final class ZshCompletion {
    /** The end of the first sentence of a description, and the text after it. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^.])\\.(?: .*)?$|: \\$\\{.*$", Pattern.DOTALL);

    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    static String of(String name, CommandLine command) {
        ZshCompletion completion = new ZshCompletion();
        completion.line("#compdef " + name);
        completion.function("_" + name, command);
        // The script can be sourced, and autoloaded from a directory in fpath.
        completion.line("");
        completion.line("if [ \"$funcstack[1]\" = \"_" + name + "\" ]; then");
        completion.line("  _" + name + " \"$@\"");
        completion.line("else");
        completion.line("  compdef _" + name + " " + name);
        completion.line("fi");
        return completion.script.toString();
    }

    private void function(String name, CommandLine command) {
        Map<String, CommandLine> subcommands = command.getSubcommands();
        line("");
        line(name + "() {");
        line("  local curcontext=\"$curcontext\" state state_descr line");
        line("  typeset -A opt_args");
        line("  _arguments -s -C \\");
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                line("    " + argument(option, fields(command.getCommandSpec(), option)) + " \\");
            }
        }
        if (subcommands.isEmpty()) {
            for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
                line("    " + quoted("*:" + label(parameter) + ":" + values(parameter)) + " \\");
            }
            line("    && return");
        } else {
            line("    '1:command:->command' \\");
            line("    '*::argument:->argument'");
            cases(name, subcommands);
        }
        line("}");
        subcommands.forEach((word, subcommand) -> function(name + "_" + identifier(word), subcommand));
    }

    private void cases(String name, Map<String, CommandLine> subcommands) {
        line("  case $state in");
        line("    command)");
        line("      local -a commands=(");
        subcommands.forEach(
                (word, subcommand) -> line("        " + quoted(word + ":" + description(subcommand.getCommandSpec()))));
        line("      )");
        line("      _describe -t commands command commands");
        line("      ;;");
        line("    argument)");
        line("      case $line[1] in");
        subcommands.keySet().forEach(word -> line("        " + word + ") " + name + "_" + identifier(word) + " ;;"));
        line("      esac");
        line("      ;;");
        line("  esac");
    }

    /** Returns the specification of an option for {@code _arguments}. */
    private static String argument(OptionSpec option, String fields) {
        List<String> names = List.of(option.names());
        boolean hasValue = option.arity().max() > 0;
        String description = "[" + escaped(sentence(option.description())) + "]";
        String value = hasValue ? ":" + label(option) + ":" + (fields.isEmpty() ? values(option) : fields) : "";
        String repeatable = option.isMultiValue() ? "*" : "";
        if (names.size() == 1) {
            String name = names.get(0);
            return quoted(repeatable + name + (hasValue ? "=" : "") + description + value);
        }
        String words = String.join(" ", names);
        return quoted("(" + words + ")") + "{" + String.join(",", names) + "}" + quoted(description + value);
    }

    /**
     * Returns the completion of an option whose value is one or more fields of the items, or an
     * empty string for other options.
     */
    private static String fields(CommandSpec spec, OptionSpec option) {
        boolean isList = option.longestName().equals("--fields");
        if (!(spec.userObject() instanceof ItemCommand command)
                || !(isList || option.longestName().equals("--sort"))) {
            return "";
        }
        String names = String.join(" ", command.format().fields().keySet());
        return isList ? "_values -s , field " + names : "(" + names + ")";
    }

    private static String label(ArgSpec argument) {
        return escaped(argument.paramLabel().toLowerCase(Locale.ROOT));
    }

    private static String values(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(ZshCompletion::escaped)
                    .collect(Collectors.joining(" ", "(", ")"));
        }
        return argument.auxiliaryTypes()[0] == Path.class ? "_files" : " ";
    }

    private static String description(CommandSpec spec) {
        return sentence(spec.usageMessage().description()).replace("\\", "\\\\").replace(":", "\\:");
    }

    private static String sentence(String... description) {
        return description.length == 0
                ? ""
                : SENTENCE_END.matcher(description[0]).replaceFirst("");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String identifier(String word) {
        return word.replace('-', '_');
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
