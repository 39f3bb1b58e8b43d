package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.Consent;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
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
    private final Consent consent;

    DeleteLoginMethodCommand(Surroundings surroundings) {
        super(surroundings, Models.account());
        consent = new Consent(surroundings);
    }

    @Override
    protected void prepare() {
        consent.ask("This will remove the login method " + method.value() + " from " + count("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, Items<Account> items) {
        items.add(push.accounts().removeLoginMethod(id, method).execute());
    }
}
