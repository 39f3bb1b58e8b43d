package dev.trivet;

import static dev.trivet.probely.ProbelyOperations.CLEAR_TWO_FACTOR;

import dev.trivet.probely.api.TargetsApi;
import dev.trivet.probely.model.Target;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.util.Optional;

/** The operations on targets: Probely, Targets. */
public final class ProbelyTargets {
    private final TargetsApi api;
    private final CallExecutor calls;

    ProbelyTargets(TargetsApi api, CallExecutor calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Clears the two-factor settings of a target, so that the scanner logs in without a second
     * factor. The result is the target, or empty if the vendor's response is empty.
     *
     * @param id the target's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<Optional<Target>> clearTwoFactor(String id) {
        return calls.call(CLEAR_TWO_FACTOR, api.clearTwoFactor(Arguments.id(id)));
    }
}
