package dev.trivet;

import io.reactivex.rxjava3.core.Single;
import org.jspecify.annotations.Nullable;

/**
 * Asks a generated client for the page at a position.
 *
 * @param <P> the page as the vendor sends it
 */
interface PageRequest<P> {
    /** Returns the request for the page that begins at {@code position}; null is where the list begins. */
    Single<? extends P> at(@Nullable String position);
}
