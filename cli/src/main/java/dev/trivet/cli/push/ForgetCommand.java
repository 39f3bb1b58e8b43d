package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.Consent;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
import dev.trivet.push.model.ForgottenAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes Push Security forget accounts. */
@Command(
        description = {"Makes Push Security forget accounts. Asks before.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push account forget d6a32ba5-0532-4a66-8137-48cdf409c972",
            "  trivet push account forget --yes - < ids.txt"
        })
final class ForgetCommand extends PushIdsCommand<ForgottenAccount> {
    @Mixin
    private final Consent consent;

    ForgetCommand(Surroundings surroundings) {
        super(surroundings, Models.forgottenAccount());
        consent = new Consent(surroundings);
    }

    @Override
    protected void prepare() {
        consent.ask("This makes Push Security forget " + count("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, Items<ForgottenAccount> items) {
        items.add(push.accounts().forget(id).execute());
    }
}
