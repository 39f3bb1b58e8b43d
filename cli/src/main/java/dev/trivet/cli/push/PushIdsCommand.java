package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.IdsCommand;
import dev.trivet.cli.VendorClients;

/**
 * Does the same with each of some ids at Push Security.
 *
 * @param <T> what is printed
 */
abstract class PushIdsCommand<T> extends IdsCommand<PushSecurity, T> {
    @Override
    protected final PushSecurity connect(VendorClients vendors) {
        return vendors.push();
    }
}
