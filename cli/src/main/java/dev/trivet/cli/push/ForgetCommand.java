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
        description = {"Make Push Security forget accounts. Asks first.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push account forget ID", "  trivet push account forget --yes - < ids.txt"})
final class ForgetCommand extends PushIdsCommand<ForgottenAccount> {
    @Mixin
    private final Consent consent;

    ForgetCommand(Surroundings surroundings) {
        super(surroundings, Models.forgottenAccount());
        consent = new Consent(surroundings);
    }

    @Override
    protected void prepare() {
        consent.ask("This will make Push Security forget " + count("account"));
    }

    @Override
    protected void run(PushSecurity push, String id, Items<ForgottenAccount> items) {
        items.add(push.accounts().forget(id).execute());
    }
}
