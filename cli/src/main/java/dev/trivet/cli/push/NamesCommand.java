package dev.trivet.cli.push;

import dev.trivet.ApiCall;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.ItemWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** Adds a label or a group to some ids, or removes it, and prints all that they have then. */
@Command(footerHeading = "%nExamples:%n")
final class NamesCommand extends PushIdsCommand<Names> {
    private final Change change;
    private final OptionSpec name;

    private NamesCommand(CliContext context, String noun, Change change) {
        super(context, Names.layout(noun + "s"));
        this.change = change;
        name = OptionSpec.builder("--" + noun)
                .paramLabel("NAME")
                .description("The " + noun + ".")
                .required(true)
                .type(String.class)
                .build();
    }

    /**
     * Returns the command.
     *
     * @param noun what it adds or takes away; the option is called so
     */
    static CommandLine of(CliContext context, String noun, String description, Change change) {
        NamesCommand names = new NamesCommand(context, noun, change);
        CommandLine command = new CommandLine(names);
        command.getCommandSpec()
                .addOption(names.name)
                .usageMessage()
                .description(description, "")
                .footer(
                        "  ${COMMAND-FULL-NAME} --" + noun + " Finance ID",
                        "  ${COMMAND-FULL-NAME} --" + noun + " Finance - < ids.txt");
        return command;
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<Names> items) {
        items.add(new Names(id, change.call(push, id, name.getValue()).execute()));
    }

    /** The call that is made. */
    interface Change {
        ApiCall<List<String>> call(PushSecurity push, String id, String name);
    }
}
