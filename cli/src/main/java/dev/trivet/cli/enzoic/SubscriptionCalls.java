package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkCall;
import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.EnzoicDomains;
import dev.trivet.EnzoicUsers;
import java.util.function.Function;

/**
 * The calls for subscriptions of one type of subject: addresses, hashes of addresses, or domains.
 *
 * @param <S> the type of a subject
 */
interface SubscriptionCalls<S> {
    /**
     * Parses a subject.
     *
     * @throws IllegalArgumentException if it is invalid; the message does not show it
     */
    S parse(String text);

    /** Returns the call that checks whether {@code subject} is subscribed. */
    ApiCall<Boolean> isSubscribed(S subject);

    /** Returns the call that subscribes all {@code subjects}. */
    BulkCall subscribe(Iterable<S> subjects);

    /** Returns the call that unsubscribes all {@code subjects}. */
    BulkCall unsubscribe(Iterable<S> subjects);

    /** Returns the calls for users. {@code parser} parses an address or a hash. */
    static SubscriptionCalls<EmailHash> users(Enzoic enzoic, Function<String, EmailHash> parser) {
        EnzoicUsers users = enzoic.users();
        return new SubscriptionCalls<>() {
            @Override
            public EmailHash parse(String text) {
                return parser.apply(text);
            }

            @Override
            public ApiCall<Boolean> isSubscribed(EmailHash hash) {
                return users.isSubscribed(hash);
            }

            @Override
            public BulkCall subscribe(Iterable<EmailHash> hashes) {
                return users.subscribeAllHashes(hashes);
            }

            @Override
            public BulkCall unsubscribe(Iterable<EmailHash> hashes) {
                return users.unsubscribeAllHashes(hashes);
            }
        };
    }

    /** Returns the calls for domains. */
    static SubscriptionCalls<String> domains(Enzoic enzoic) {
        EnzoicDomains domains = enzoic.domains();
        return new SubscriptionCalls<>() {
            @Override
            public String parse(String text) {
                return EnzoicDomains.normalize(text.strip());
            }

            @Override
            public ApiCall<Boolean> isSubscribed(String domain) {
                return domains.isSubscribed(domain);
            }

            @Override
            public BulkCall subscribe(Iterable<String> names) {
                return domains.subscribeAll(names);
            }

            @Override
            public BulkCall unsubscribe(Iterable<String> names) {
                return domains.unsubscribeAll(names);
            }
        };
    }
}
