package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.push.model.ForgottenAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes Push Security forget accounts. */
@Command(
        name = "forget",
        description = {"Make Push Security forget accounts.", "Prompts for confirmation."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push accounts forget d6a32ba5-0532-4a66-8137-48cdf409c972",
            "  trivet push accounts forget --yes - < ids.txt"
        })
final class ForgetCommand extends PushIdsCommand<ForgottenAccount> {
    @Mixin
    private ConfirmOption confirmOption;

    @Override
    protected ItemFormat<ForgottenAccount> format(VendorClients clients) {
        return PushFormats.forgottenAccount();
    }

    @Override
    protected void prepare() {
        confirmOption.confirm("This will make Push Security forget " + describeIds("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<ForgottenAccount> items) {
        items.add(push.accounts().forget(id).execute());
    }
}
