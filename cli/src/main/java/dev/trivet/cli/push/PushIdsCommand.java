package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.IdsCommand;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Layout;

/**
 * Does the same with each of some ids at Push Security.
 *
 * @param <T> what is printed
 */
abstract class PushIdsCommand<T> extends IdsCommand<PushSecurity, T> {
    PushIdsCommand(Surroundings surroundings, Layout<T> layout) {
        super(surroundings, layout);
    }

    @Override
    protected final PushSecurity connect(Vendors vendors) {
        return vendors.push();
    }
}
