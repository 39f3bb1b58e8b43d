package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkCall;
import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.EnzoicDomains;
import dev.trivet.EnzoicUsers;
import java.util.function.Function;

/**
 * The targets of subscriptions: addresses, hashes of addresses, or domains.
 *
 * @param <S> the type of a target
 */
interface WatchTargets<S> {
    /**
     * Parses a target.
     *
     * @throws IllegalArgumentException if it is invalid; the message does not show it
     */
    S parse(String text);

    /** Returns the call that checks whether a target is watched. */
    ApiCall<Boolean> isWatched(S target);

    /** Returns the call that watches all of {@code targets}. */
    BulkCall watch(Iterable<S> targets);

    /** Returns the call that stops watching all of {@code targets}. */
    BulkCall unwatch(Iterable<S> targets);

    /** Returns users, by their addresses or hashes. */
    static WatchTargets<EmailHash> users(Enzoic enzoic, Function<String, EmailHash> reader) {
        EnzoicUsers users = enzoic.users();
        return new WatchTargets<>() {
            @Override
            public EmailHash parse(String text) {
                return reader.apply(text);
            }

            @Override
            public ApiCall<Boolean> isWatched(EmailHash hash) {
                return users.isSubscribed(hash);
            }

            @Override
            public BulkCall watch(Iterable<EmailHash> hashes) {
                return users.subscribeAllHashes(hashes);
            }

            @Override
            public BulkCall unwatch(Iterable<EmailHash> hashes) {
                return users.unsubscribeAllHashes(hashes);
            }
        };
    }

    /** Returns domains. */
    static WatchTargets<String> domains(Enzoic enzoic) {
        EnzoicDomains domains = enzoic.domains();
        return new WatchTargets<>() {
            @Override
            public String parse(String text) {
                return EnzoicDomains.normalize(text.strip());
            }

            @Override
            public ApiCall<Boolean> isWatched(String domain) {
                return domains.isSubscribed(domain);
            }

            @Override
            public BulkCall watch(Iterable<String> some) {
                return domains.subscribeAll(some);
            }

            @Override
            public BulkCall unwatch(Iterable<String> some) {
                return domains.unsubscribeAll(some);
            }
        };
    }
}
