package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkCall;
import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.EnzoicDomains;
import dev.trivet.EnzoicUsers;
import java.util.List;
import java.util.function.Function;

/**
 * The subjects of subscriptions: addresses, hashes of addresses, or domains.
 *
 * @param <S> the type of a subject
 */
interface Subjects<S> {
    /**
     * Parses a subject.
     *
     * @throws IllegalArgumentException if it is not one; the message does not show it
     */
    S read(String text);

    /** Returns the call that checks whether a subject is watched. */
    ApiCall<Boolean> isWatched(S subject);

    /** Returns the call that watches some. */
    BulkCall watch(List<S> subjects);

    /** Returns the call that stops watching some. */
    BulkCall unwatch(List<S> subjects);

    /** Returns people, by their addresses or hashes. */
    static Subjects<EmailHash> people(Enzoic enzoic, Function<String, EmailHash> reader) {
        EnzoicUsers users = enzoic.users();
        return new Subjects<>() {
            @Override
            public EmailHash read(String text) {
                return reader.apply(text);
            }

            @Override
            public ApiCall<Boolean> isWatched(EmailHash hash) {
                return users.isSubscribed(hash);
            }

            @Override
            public BulkCall watch(List<EmailHash> hashes) {
                return users.subscribeAllHashes(hashes);
            }

            @Override
            public BulkCall unwatch(List<EmailHash> hashes) {
                return users.unsubscribeAllHashes(hashes);
            }
        };
    }

    /** Returns domains. */
    static Subjects<String> domains(Enzoic enzoic) {
        EnzoicDomains domains = enzoic.domains();
        return new Subjects<>() {
            @Override
            public String read(String text) {
                return EnzoicDomains.normalize(text.strip());
            }

            @Override
            public ApiCall<Boolean> isWatched(String domain) {
                return domains.isSubscribed(domain);
            }

            @Override
            public BulkCall watch(List<String> some) {
                return domains.subscribeAll(some);
            }

            @Override
            public BulkCall unwatch(List<String> some) {
                return domains.unsubscribeAll(some);
            }
        };
    }
}
