package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.RemovableLoginMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes a login method from accounts. */
@Command(
        description = {"Remove a login method from accounts. Asks first.", "Prints the accounts.", ""},
        footerHeading = "%nExamples:%n",
        footer = "  trivet push account delete-login-method --method OKTA_SWA ID")
final class DeleteLoginMethodCommand extends PushIdsCommand<Account> {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            required = true,
            description = "Login method: ${COMPLETION-CANDIDATES}.",
            converter = Known.LoginMethods.class,
            completionCandidates = Known.LoginMethods.class)
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private RemovableLoginMethod method;

    @Mixin
    private final ConfirmOption consent;

    DeleteLoginMethodCommand(CliContext context) {
        super(context, PushFormats.account());
        consent = new ConfirmOption(context);
    }

    @Override
    protected void prepare() {
        consent.ask("This will remove the login method " + method.value() + " from " + count("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<Account> items) {
        items.add(push.accounts().deleteLoginMethod(id, method).execute());
    }
}
