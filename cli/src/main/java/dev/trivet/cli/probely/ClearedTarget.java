package dev.trivet.cli.probely;

import com.squareup.moshi.Json;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.probely.model.Site;
import dev.trivet.probely.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The printed properties of a target. Other properties may be secret.
 *
 * @param id the target's ID
 * @param name the name of its site
 * @param hasOtp whether the target still has a second factor, according to Probely
 */
public record ClearedTarget(
        String id,
        @Nullable String name,
        @Json(name = "has_otp") @Nullable Boolean hasOtp) {
    static final ItemFormat<ClearedTarget> FORMAT = new ItemFormat<>(
            ClearedTarget.class,
            List.of(
                    new Column<>("id", "ID", ClearedTarget::id),
                    new Column<>("name", "NAME", ClearedTarget::name),
                    new Column<>("has_otp", "HAS OTP", ClearedTarget::hasOtp)));

    static ClearedTarget of(String requestedId, Target target) {
        Site site = target.getSite();
        String id = target.getId();
        return new ClearedTarget(
                id == null ? requestedId : id,
                site == null ? null : site.getName(),
                site == null ? null : site.hasOtp());
    }
}
