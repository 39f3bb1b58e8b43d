package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.GET_USER_SUBSCRIPTION;
import static dev.trivet.enzoic.EnzoicOperations.LIST_USER_SUBSCRIPTIONS;
import static dev.trivet.enzoic.EnzoicOperations.SUBSCRIBE_USERS;
import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_USERS;
import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.enzoic.api.UserSubscriptionsApi;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import dev.trivet.enzoic.model.UserSubscription;
import dev.trivet.enzoic.model.UserSubscriptionRequest;
import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The calls about the addresses that are watched: Enzoic, Exposure Alerts Service API.
 *
 * <p>Only hashes leave this machine. A method that takes an address hashes it as {@link EmailHash#of} does, and throws
 * {@link InvalidAddressException} at once where that does.
 */
public final class EnzoicUsers {
    /** How many hashes go in one request of a bulk call, unless it is told otherwise. */
    public static final int DEFAULT_BATCH_SIZE = 1_000;

    private final UserSubscriptionsApi api;
    private final CallPipeline calls;

    EnzoicUsers(UserSubscriptionsApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Watches {@code address}. Doing so again changes nothing. */
    public ApiCall<SubscriptionsAdded> subscribe(String address) {
        return subscribe(EmailHash.of(address));
    }

    /** Watches the address behind {@code hash}. Doing so again changes nothing. */
    public ApiCall<SubscriptionsAdded> subscribe(EmailHash hash) {
        return subscribe(singletonList(requireNonNull(hash, "hash")));
    }

    /** Stops watching {@code address}. Doing so again changes nothing. */
    public ApiCall<SubscriptionsRemoved> unsubscribe(String address) {
        return unsubscribe(EmailHash.of(address));
    }

    /** Stops watching the address behind {@code hash}. Doing so again changes nothing. */
    public ApiCall<SubscriptionsRemoved> unsubscribe(EmailHash hash) {
        return unsubscribe(singletonList(requireNonNull(hash, "hash")));
    }

    /** Says whether {@code address} is watched. */
    public ApiCall<Boolean> isSubscribed(String address) {
        return isSubscribed(EmailHash.of(address));
    }

    /**
     * Says whether the address behind {@code hash} is watched.
     *
     * <p>The vendor must repeat the hash to say yes: with its argument lost on the way, the same request lists all
     * subscriptions, and succeeds for everyone. A 404 is its no, also where the base URL is wrong.
     */
    public ApiCall<Boolean> isSubscribed(EmailHash hash) {
        return calls.call(GET_USER_SUBSCRIPTION, api.getUserSubscription(hash.hex()))
                .map(answer -> confirms(answer, hash))
                .whenNotFound(false);
    }

    /** Lists the hashes of all addresses that are watched, in pages of the vendor's size. */
    public PagedIterable<EmailHash> list() {
        return list(ListUserSubscriptionsQuery.builder().build());
    }

    /** Lists the hashes of all addresses that are watched, in pages of the size that {@code query} names. */
    public PagedIterable<EmailHash> list(ListUserSubscriptionsQuery query) {
        return listText(query).map(EnzoicUsers::hash);
    }

    /** Watches the addresses behind {@code hashes}, in batches of {@link #DEFAULT_BATCH_SIZE}. */
    public ApiCall<BulkResult> subscribeAll(Iterable<EmailHash> hashes) {
        return subscribeAll(hashes, DEFAULT_BATCH_SIZE);
    }

    /**
     * Watches the addresses behind {@code hashes}, however many there are. They are read batch by batch while the call
     * runs; no two batches are sent at once. The call fails with {@link BulkException} when a batch does.
     *
     * @param batchSize how many hashes go in one request, at least 1; the vendor names no limit
     */
    public ApiCall<BulkResult> subscribeAll(Iterable<EmailHash> hashes, int batchSize) {
        return bulk(SUBSCRIBE_USERS, hashes, batchSize, this::subscribeBatch);
    }

    /** Stops watching the addresses behind {@code hashes}, in batches of {@link #DEFAULT_BATCH_SIZE}. */
    public ApiCall<BulkResult> unsubscribeAll(Iterable<EmailHash> hashes) {
        return unsubscribeAll(hashes, DEFAULT_BATCH_SIZE);
    }

    /** Stops watching the addresses behind {@code hashes}, as {@link #subscribeAll(Iterable, int)} watches them. */
    public ApiCall<BulkResult> unsubscribeAll(Iterable<EmailHash> hashes, int batchSize) {
        return bulk(UNSUBSCRIBE_USERS, hashes, batchSize, this::unsubscribeBatch);
    }

    ApiCall<BulkResult> subscribeBatch(List<EmailHash> hashes) {
        return subscribe(hashes)
                .map(answer -> BulkResult.of(hashes.size(), answer.getAdded(), answer.getAlreadyExisted()));
    }

    ApiCall<BulkResult> unsubscribeBatch(List<EmailHash> hashes) {
        return unsubscribe(hashes)
                .map(answer -> BulkResult.of(hashes.size(), answer.getDeleted(), answer.getNotFound()));
    }

    /** Lists what the vendor calls hashes, whatever it is. */
    PagedIterable<String> listText(ListUserSubscriptionsQuery query) {
        return TokenPaging.list(
                calls,
                LIST_USER_SUBSCRIPTIONS,
                token -> api.listUserSubscriptions(
                        token == null
                                ? query
                                : query.toBuilder().pagingToken(token).build()));
    }

    private ApiCall<SubscriptionsAdded> subscribe(List<EmailHash> hashes) {
        return calls.call(SUBSCRIBE_USERS, api.subscribeUsers(request(hashes)));
    }

    private ApiCall<SubscriptionsRemoved> unsubscribe(List<EmailHash> hashes) {
        return calls.call(UNSUBSCRIBE_USERS, api.unsubscribeUsers(request(hashes)));
    }

    private static ApiCall<BulkResult> bulk(
            Operation operation,
            Iterable<EmailHash> hashes,
            int batchSize,
            Function<List<EmailHash>, ApiCall<BulkResult>> send) {
        Batches batches = new Batches(batchSize, send);
        return ApiCall.ofMany(operation, options -> batches.with(options).sendAll(Flowable.fromIterable(hashes)));
    }

    private static UserSubscriptionRequest request(List<EmailHash> hashes) {
        List<String> texts = new ArrayList<>(hashes.size());
        for (EmailHash hash : hashes) {
            texts.add(hash.hex());
        }
        return UserSubscriptionRequest.builder().usernameHashes(texts).build();
    }

    private static boolean confirms(UserSubscription answer, EmailHash asked) {
        if (!asked.hex().equalsIgnoreCase(answer.getUsernameHash())) {
            throw new MalformedResponseException(
                    Failure.unanswered(GET_USER_SUBSCRIPTION, 1),
                    "$.usernameHash",
                    "it is not about the hash asked for");
        }
        return true;
    }

    private static EmailHash hash(String text) {
        if (!EmailHash.isHex(text)) {
            throw new MalformedResponseException(
                    Failure.unanswered(LIST_USER_SUBSCRIPTIONS, 1),
                    "$.usernameHashes",
                    "an item of the list is no hash");
        }
        return EmailHash.ofHex(text);
    }
}
