package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.GET_USER_SUBSCRIPTION;
import static dev.trivet.enzoic.EnzoicOperations.LIST_USER_SUBSCRIPTIONS;
import static dev.trivet.enzoic.EnzoicOperations.SUBSCRIBE_USERS;
import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_USERS;
import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Constraints;
import dev.trivet.enzoic.api.UserSubscriptionsApi;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import dev.trivet.enzoic.model.UserSubscription;
import dev.trivet.enzoic.model.UserSubscriptionRequest;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The calls about the addresses that are watched: Enzoic, Exposure Alerts Service API.
 *
 * <p>Only hashes are sent. A method with an address as its argument hashes it like
 * {@link EmailHash#of}, and throws {@link InvalidAddressException} like that method, at once.
 */
public final class EnzoicUsers {
    private final UserSubscriptionsApi api;
    private final CallExecutor calls;
    private final int batchSize;

    EnzoicUsers(UserSubscriptionsApi api, CallExecutor calls, int batchSize) {
        this.api = api;
        this.calls = calls;
        this.batchSize = Batcher.requirePositive(batchSize);
    }

    /**
     * Returns the same calls, of which the bulk ones send {@code batchSize} hashes in a request. It is 1,000 by default; the
     * vendor names no limit.
     *
     * @throws IllegalArgumentException if {@code batchSize} is less than 1
     */
    @CheckReturnValue
    public EnzoicUsers batchSize(int batchSize) {
        return new EnzoicUsers(api, calls, batchSize);
    }

    /** Watches {@code address}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(String address) {
        return subscribe(EmailHash.of(address));
    }

    /** Watches the address behind {@code hash}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(EmailHash hash) {
        return add(singletonList(hex(hash)));
    }

    /** Stops watching {@code address}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(String address) {
        return unsubscribe(EmailHash.of(address));
    }

    /** Stops watching the address behind {@code hash}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(EmailHash hash) {
        return remove(singletonList(hex(hash)));
    }

    /** Returns whether {@code address} is watched. */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(String address) {
        return isSubscribed(EmailHash.of(address));
    }

    /**
     * Returns whether the address with this hash is watched.
     *
     * <p>The result is true only if the response repeats the hash: without its argument the same
     * request lists all subscriptions, and succeeds for any address. A 404 means false, even if its
     * cause is a wrong base URL.
     */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(EmailHash hash) {
        return calls.call(GET_USER_SUBSCRIPTION, api.getUserSubscription(hex(hash)))
                .map(answer -> confirms(answer, hash))
                .whenNotFound(false);
    }

    /** Lists the hashes of all addresses that are watched, in pages of the vendor's size. */
    @CheckReturnValue
    public PagedIterable<EmailHash> list() {
        return list(ListUserSubscriptionsQuery.builder().build());
    }

    /** Lists the hashes of all addresses that are watched, in pages of the size that {@code query} names. */
    @CheckReturnValue
    public PagedIterable<EmailHash> list(ListUserSubscriptionsQuery query) {
        return listText(requireNonNull(query, "query")).map(EnzoicUsers::hash);
    }

    /**
     * Watches {@code addresses}, however many there are. They are read batch by batch while the call runs, on whatever thread;
     * no two batches are sent at once. Each run has an iterator of its own.
     *
     * <p>The call fails with {@link BulkException} when a batch does, when the source does, and at an address that cannot be
     * hashed, before anything of its batch is sent. {@link BulkException#resume} goes on.
     */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAll(Iterable<String> addresses) {
        return subscribing(EnzoicUsers::hashText).all(requireNonNull(addresses, "addresses"));
    }

    /** Watches {@code addresses} as {@link #subscribeAll(Iterable)} does; each run subscribes to them once. */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAll(Flowable<String> addresses) {
        return subscribing(EnzoicUsers::hashText).all(requireNonNull(addresses, "addresses"));
    }

    /** Watches the addresses behind {@code hashes} as {@link #subscribeAll(Iterable)} does. */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAllHashes(Iterable<EmailHash> hashes) {
        return subscribing(EnzoicUsers::hex).all(requireNonNull(hashes, "hashes"));
    }

    /** Watches the addresses behind {@code hashes} as {@link #subscribeAll(Iterable)} does. */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAllHashes(Flowable<EmailHash> hashes) {
        return subscribing(EnzoicUsers::hex).all(requireNonNull(hashes, "hashes"));
    }

    /** Stops watching {@code addresses}, which are sent as {@link #subscribeAll(Iterable)} sends them. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAll(Iterable<String> addresses) {
        return unsubscribing(EnzoicUsers::hashText).all(requireNonNull(addresses, "addresses"));
    }

    /** Stops watching {@code addresses}, which are sent as {@link #subscribeAll(Iterable)} sends them. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAll(Flowable<String> addresses) {
        return unsubscribing(EnzoicUsers::hashText).all(requireNonNull(addresses, "addresses"));
    }

    /** Stops watching the addresses behind {@code hashes}, which are sent as {@link #subscribeAll(Iterable)} sends them. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAllHashes(Iterable<EmailHash> hashes) {
        return unsubscribing(EnzoicUsers::hex).all(requireNonNull(hashes, "hashes"));
    }

    /** Stops watching the addresses behind {@code hashes}, which are sent as {@link #subscribeAll(Iterable)} sends them. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAllHashes(Flowable<EmailHash> hashes) {
        return unsubscribing(EnzoicUsers::hex).all(requireNonNull(hashes, "hashes"));
    }

    Single<BulkResult> subscribeBatch(List<EmailHash> hashes) {
        return subscribeTexts(texts(hashes)).toSingle();
    }

    Single<BulkResult> unsubscribeBatch(List<EmailHash> hashes) {
        return unsubscribeTexts(texts(hashes)).toSingle();
    }

    /** Lists what the vendor calls hashes, whatever it is. */
    PagedIterable<String> listText(ListUserSubscriptionsQuery query) {
        return TokenPaging.list(calls, LIST_USER_SUBSCRIPTIONS, query, api::listUserSubscriptions);
    }

    private <S> Bulk<S> subscribing(Function<S, String> text) {
        return new Bulk<>(calls, SUBSCRIBE_USERS, batchSize, text, parts -> with(parts)::subscribeTexts);
    }

    private <S> Bulk<S> unsubscribing(Function<S, String> text) {
        return new Bulk<>(calls, UNSUBSCRIBE_USERS, batchSize, text, parts -> with(parts)::unsubscribeTexts);
    }

    private EnzoicUsers with(CallExecutor parts) {
        return new EnzoicUsers(api, parts, batchSize);
    }

    private ApiCall<BulkResult> subscribeTexts(List<String> hashes) {
        return add(hashes).map(answer -> BulkResult.of(hashes.size(), answer));
    }

    private ApiCall<BulkResult> unsubscribeTexts(List<String> hashes) {
        return remove(hashes).map(answer -> BulkResult.of(hashes.size(), answer));
    }

    private ApiCall<SubscriptionsAdded> add(List<String> hashes) {
        return calls.call(SUBSCRIBE_USERS, api.subscribeUsers(request(hashes)));
    }

    private ApiCall<SubscriptionsRemoved> remove(List<String> hashes) {
        return calls.call(UNSUBSCRIBE_USERS, api.unsubscribeUsers(request(hashes)));
    }

    private static UserSubscriptionRequest request(List<String> hashes) {
        return UserSubscriptionRequest.builder().usernameHashes(hashes).build();
    }

    private static List<String> texts(List<EmailHash> hashes) {
        List<String> texts = new ArrayList<>(hashes.size());
        for (EmailHash hash : hashes) {
            texts.add(hash.hex());
        }
        return texts;
    }

    private static String hex(EmailHash hash) {
        return Constraints.notNull("hash", hash).hex();
    }

    private static String hashText(String address) {
        return EmailHash.of(address).hex();
    }

    private static boolean confirms(UserSubscription answer, EmailHash asked) {
        if (!asked.hex().equalsIgnoreCase(answer.getUsernameHash())) {
            throw new ContractViolationException("$.usernameHash", "it is not about the hash asked for");
        }
        return true;
    }

    private static EmailHash hash(String text) {
        if (!EmailHash.isHex(text)) {
            throw new ContractViolationException("$.usernameHashes", "an item of the list is no hash");
        }
        return EmailHash.ofHex(text);
    }
}
