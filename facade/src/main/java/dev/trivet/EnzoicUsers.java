package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.GET_USER_SUBSCRIPTION;
import static dev.trivet.enzoic.EnzoicOperations.LIST_USER_SUBSCRIPTIONS;
import static dev.trivet.enzoic.EnzoicOperations.SUBSCRIBE_USERS;
import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_USERS;
import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.internal.Constraints;
import dev.trivet.enzoic.api.UserSubscriptionsApi;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import dev.trivet.enzoic.model.UserSubscription;
import dev.trivet.enzoic.model.UserSubscriptionRequest;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import java.util.function.Function;

/**
 * The operations on subscriptions of e-mail addresses: Enzoic, Exposure Alerts Service API.
 *
 * <p>Only hashes are sent. A method that takes an address hashes it before the call is created, as
 * {@link EmailHash#of} does, and throws {@link InvalidAddressException} if it cannot be hashed. A
 * {@link BulkCall} hashes the addresses while it runs.
 */
public final class EnzoicUsers {
    private final UserSubscriptionsApi api;
    private final CallExecutor calls;

    EnzoicUsers(UserSubscriptionsApi api, CallExecutor calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Subscribes {@code address}. Subscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(String address) {
        return subscribe(EmailHash.of(address));
    }

    /** Subscribes the address with this hash. Subscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(EmailHash hash) {
        return add(calls, singletonList(hex(hash)));
    }

    /** Unsubscribes {@code address}. Unsubscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(String address) {
        return unsubscribe(EmailHash.of(address));
    }

    /** Unsubscribes the address with this hash. Unsubscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(EmailHash hash) {
        return remove(calls, singletonList(hex(hash)));
    }

    /** Returns whether {@code address} is subscribed. */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(String address) {
        return isSubscribed(EmailHash.of(address));
    }

    /**
     * Returns whether the address with this hash is subscribed.
     *
     * <p>The result is true only if the response contains the hash, because Enzoic lists all users
     * if the hash is missing from the request. A 404 means false, even if its cause is a wrong base
     * URL.
     */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(EmailHash hash) {
        return calls.call(GET_USER_SUBSCRIPTION, api.getUserSubscription(hex(hash)))
                .map(response -> confirms(response, hash))
                .whenNotFound(false);
    }

    /** Lists the hashes of all subscribed addresses, in pages of the vendor's default size. */
    @CheckReturnValue
    public PagedIterable<EmailHash> list() {
        return list(ListUserSubscriptionsQuery.builder().build());
    }

    /**
     * Lists the hashes of the subscribed addresses from the paging token of {@code query} on, in
     * pages of its size.
     */
    @CheckReturnValue
    public PagedIterable<EmailHash> list(ListUserSubscriptionsQuery query) {
        return listRaw(query).map(EnzoicUsers::hash);
    }

    /**
     * Lists the subscriptions as the vendor sends them. An item may be any string; {@link
     * #list} fails at an item that is not a hash.
     */
    @CheckReturnValue
    public PagedIterable<String> listRaw(ListUserSubscriptionsQuery query) {
        return new PagedIterable<>(
                calls,
                new QueryPager<>(
                        calls, LIST_USER_SUBSCRIPTIONS, requireNonNull(query, "query"), api::listUserSubscriptions));
    }

    /**
     * Subscribes any number of {@code addresses}. Addresses that are already subscribed are
     * not changed.
     */
    @CheckReturnValue
    public BulkCall subscribeAll(Iterable<String> addresses) {
        return subscribing(requireNonNull(addresses, "addresses"), EnzoicUsers::toHex);
    }

    /**
     * Subscribes addresses, like {@link #subscribeAll(Iterable)}. Each execution subscribes to
     * the Flowable once.
     */
    @CheckReturnValue
    public BulkCall subscribeAll(Flowable<String> addresses) {
        return subscribing(requireNonNull(addresses, "addresses"), EnzoicUsers::toHex);
    }

    /** Subscribes addresses by their hashes, like {@link #subscribeAll(Iterable)}. */
    @CheckReturnValue
    public BulkCall subscribeAllHashes(Iterable<EmailHash> hashes) {
        return subscribing(requireNonNull(hashes, "hashes"), EnzoicUsers::hex);
    }

    /** Subscribes addresses by their hashes, like {@link #subscribeAll(Flowable)}. */
    @CheckReturnValue
    public BulkCall subscribeAllHashes(Flowable<EmailHash> hashes) {
        return subscribing(requireNonNull(hashes, "hashes"), EnzoicUsers::hex);
    }

    /**
     * Unsubscribes any number of {@code addresses}. Addresses that are not subscribed are
     * ignored.
     */
    @CheckReturnValue
    public BulkCall unsubscribeAll(Iterable<String> addresses) {
        return unsubscribing(requireNonNull(addresses, "addresses"), EnzoicUsers::toHex);
    }

    /**
     * Unsubscribes addresses, like {@link #unsubscribeAll(Iterable)}. Each execution subscribes to
     * the Flowable once.
     */
    @CheckReturnValue
    public BulkCall unsubscribeAll(Flowable<String> addresses) {
        return unsubscribing(requireNonNull(addresses, "addresses"), EnzoicUsers::toHex);
    }

    /** Unsubscribes addresses by their hashes, like {@link #unsubscribeAll(Iterable)}. */
    @CheckReturnValue
    public BulkCall unsubscribeAllHashes(Iterable<EmailHash> hashes) {
        return unsubscribing(requireNonNull(hashes, "hashes"), EnzoicUsers::hex);
    }

    /** Unsubscribes addresses by their hashes, like {@link #unsubscribeAll(Flowable)}. */
    @CheckReturnValue
    public BulkCall unsubscribeAllHashes(Flowable<EmailHash> hashes) {
        return unsubscribing(requireNonNull(hashes, "hashes"), EnzoicUsers::hex);
    }

    private <S> BulkCall subscribing(Iterable<S> items, Function<S, String> encoder) {
        return BulkCall.of(calls, SUBSCRIBE_USERS, items, encoder, this::addAll);
    }

    private <S> BulkCall subscribing(Flowable<S> items, Function<S, String> encoder) {
        return BulkCall.of(calls, SUBSCRIBE_USERS, items, encoder, this::addAll);
    }

    private <S> BulkCall unsubscribing(Iterable<S> items, Function<S, String> encoder) {
        return BulkCall.of(calls, UNSUBSCRIBE_USERS, items, encoder, this::removeAll);
    }

    private <S> BulkCall unsubscribing(Flowable<S> items, Function<S, String> encoder) {
        return BulkCall.of(calls, UNSUBSCRIBE_USERS, items, encoder, this::removeAll);
    }

    private ApiCall<BulkResult> addAll(CallExecutor batchCalls, List<String> hashes) {
        return add(batchCalls, hashes).map(response -> BulkResult.of(hashes.size(), response));
    }

    private ApiCall<BulkResult> removeAll(CallExecutor batchCalls, List<String> hashes) {
        return remove(batchCalls, hashes).map(response -> BulkResult.of(hashes.size(), response));
    }

    private ApiCall<SubscriptionsAdded> add(CallExecutor sender, List<String> hashes) {
        return sender.call(SUBSCRIBE_USERS, api.subscribeUsers(request(hashes)));
    }

    private ApiCall<SubscriptionsRemoved> remove(CallExecutor sender, List<String> hashes) {
        return sender.call(UNSUBSCRIBE_USERS, api.unsubscribeUsers(request(hashes)));
    }

    private static UserSubscriptionRequest request(List<String> hashes) {
        return UserSubscriptionRequest.builder().usernameHashes(hashes).build();
    }

    private static String hex(EmailHash hash) {
        return Constraints.notNull("hash", hash).hex();
    }

    private static String toHex(String address) {
        return EmailHash.of(address).hex();
    }

    private static boolean confirms(UserSubscription response, EmailHash requested) {
        if (!requested.hex().equalsIgnoreCase(response.getUsernameHash())) {
            throw new ContractViolationException("$.usernameHash", "the response is about another hash");
        }
        return true;
    }

    private static EmailHash hash(String item) {
        if (!EmailHash.isHex(item)) {
            throw new ContractViolationException("$.usernameHashes", "an item of the list is not a hash");
        }
        return EmailHash.ofHex(item);
    }
}
