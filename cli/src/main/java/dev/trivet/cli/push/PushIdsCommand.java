package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.IdsCommand;
import dev.trivet.cli.VendorClients;

/**
 * Processes IDs at Push Security, one by one.
 *
 * @param <T> the type of the printed items
 */
abstract class PushIdsCommand<T> extends IdsCommand<PushSecurity, T> {
    @Override
    protected final PushSecurity client(VendorClients vendors) {
        return vendors.push();
    }
}
