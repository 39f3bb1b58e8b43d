package dev.trivet.cli.probely;

import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.Layout;
import dev.trivet.probely.model.Site;
import dev.trivet.probely.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a target, which holds many secrets: nothing else.
 *
 * @param id the target's identifier
 * @param name the name of its site
 * @param hasOtp whether Probely says that it still has a second factor
 */
record Cleared(String id, @Nullable String name, @Nullable Boolean hasOtp) {
    static final Layout<Cleared> LAYOUT = new Layout<>(
            List.of(
                    new Column<>("ID", Cleared::id),
                    new Column<>("NAME", Cleared::name),
                    new Column<>("HAS OTP", Cleared::hasOtp)),
            (json, cleared) -> json.beginObject()
                    .name("id")
                    .value(cleared.id())
                    .name("name")
                    .value(cleared.name())
                    .name("has_otp")
                    .value(cleared.hasOtp())
                    .endObject());

    static Cleared of(String asked, Target target) {
        Site site = target.getSite();
        String id = target.getId();
        return new Cleared(
                id == null ? asked : id, site == null ? null : site.getName(), site == null ? null : site.hasOtp());
    }
}
