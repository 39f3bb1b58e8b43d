package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.RemovableLoginMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes a login method from accounts. */
@Command(
        name = "remove-login-method",
        description = {"Remove a login method from accounts.", "Prompts for confirmation.", "Prints the accounts."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push accounts remove-login-method --method OKTA_SWA \\",
            "    d6a32ba5-0532-4a66-8137-48cdf409c972"
        })
final class RemoveLoginMethodCommand extends PushIdsCommand<Account> {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            required = true,
            description = "Login method to remove (required): ${COMPLETION-CANDIDATES}.")
    private RemovableLoginMethod method;

    @Mixin
    private ConfirmOption confirmOption;

    @Override
    protected ItemFormat<Account> format(VendorClients clients) {
        return PushFormats.account();
    }

    @Override
    protected void prepare() {
        confirmOption.confirm(
                "This will remove the login method " + method.value() + " from " + describeIds("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<Account> items) {
        items.add(push.accounts().removeLoginMethod(id, method).execute());
    }
}
