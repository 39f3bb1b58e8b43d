package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.GET_DOMAIN_SUBSCRIPTION;
import static dev.trivet.enzoic.EnzoicOperations.LIST_DOMAIN_SUBSCRIPTIONS;
import static dev.trivet.enzoic.EnzoicOperations.SUBSCRIBE_DOMAINS;
import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_DOMAINS;
import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import dev.trivet.enzoic.api.DomainSubscriptionsApi;
import dev.trivet.enzoic.model.DomainSubscription;
import dev.trivet.enzoic.model.DomainSubscriptionRequest;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.enzoic.model.SubscriptionsRemoved;
import dev.trivet.errors.PermissionDeniedException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;

/**
 * The operations on subscriptions of domains: Enzoic, Exposure Alerts Service API.
 *
 * <ul>
 *   <li>A domain is sent in lower case, and an internationalized one in its ASCII form:
 *       {@code bücher.example} as {@code xn--bcher-kva.example}.
 *   <li>A string that is not a bare domain name is rejected with an {@link
 *       IllegalArgumentException} before the call is created: a blank string, a URL, an e-mail
 *       address, an IP address, or a name with a port, a path, white space or a trailing dot. A
 *       {@link BulkCall} checks the domains while it runs.
 *   <li>Enzoic must have approved your account for the domain; otherwise subscribing fails with
 *       {@link PermissionDeniedException}.
 * </ul>
 */
public final class EnzoicDomains {
    private final DomainSubscriptionsApi api;
    private final CallExecutor calls;

    EnzoicDomains(DomainSubscriptionsApi api, CallExecutor calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Returns the form of {@code domain} that is sent.
     *
     * @throws IllegalArgumentException if {@code domain} is not a bare domain name. The message
     *     does not contain it.
     */
    public static String normalize(String domain) {
        return DomainNormalizer.normalize(domain);
    }

    /** Subscribes all addresses of {@code domain}. Subscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(String domain) {
        return add(calls, singletonList(DomainNormalizer.normalize(domain)));
    }

    /** Unsubscribes {@code domain}. Unsubscribing it again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(String domain) {
        return remove(calls, singletonList(DomainNormalizer.normalize(domain)));
    }

    /**
     * Returns whether {@code domain} is subscribed.
     *
     * <p>The result is true only if the response contains the domain, because Enzoic lists all
     * users if the domain is missing from the request. A 404 means false, even if its cause is a
     * wrong base URL.
     */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(String domain) {
        String requested = DomainNormalizer.normalize(domain);
        return calls.call(GET_DOMAIN_SUBSCRIPTION, api.getDomainSubscription(requested))
                .map(response -> confirms(response, requested))
                .whenNotFound(false);
    }

    /** Lists all subscribed domains, in pages of the vendor's default size. */
    @CheckReturnValue
    public PagedIterable<String> list() {
        return list(ListDomainSubscriptionsQuery.builder().build());
    }

    /**
     * Lists the subscribed domains from the paging token of {@code query} on, in pages of its size.
     */
    @CheckReturnValue
    public PagedIterable<String> list(ListDomainSubscriptionsQuery query) {
        return new PagedIterable<>(
                calls,
                new QueryPager<>(
                        calls,
                        LIST_DOMAIN_SUBSCRIPTIONS,
                        requireNonNull(query, "query"),
                        api::listDomainSubscriptions));
    }

    /**
     * Subscribes any number of {@code domains}. Domains that are already subscribed are not
     * changed.
     */
    @CheckReturnValue
    public BulkCall subscribeAll(Iterable<String> domains) {
        return BulkCall.of(
                calls,
                SUBSCRIBE_DOMAINS,
                requireNonNull(domains, "domains"),
                DomainNormalizer::normalize,
                this::addAll);
    }

    /**
     * Subscribes domains, like {@link #subscribeAll(Iterable)}. Each execution subscribes to the
     * Flowable once.
     */
    @CheckReturnValue
    public BulkCall subscribeAll(Flowable<String> domains) {
        return BulkCall.of(
                calls,
                SUBSCRIBE_DOMAINS,
                requireNonNull(domains, "domains"),
                DomainNormalizer::normalize,
                this::addAll);
    }

    /**
     * Unsubscribes any number of {@code domains}. Domains that are not subscribed are
     * ignored.
     */
    @CheckReturnValue
    public BulkCall unsubscribeAll(Iterable<String> domains) {
        return BulkCall.of(
                calls,
                UNSUBSCRIBE_DOMAINS,
                requireNonNull(domains, "domains"),
                DomainNormalizer::normalize,
                this::removeAll);
    }

    /**
     * Unsubscribes domains, like {@link #unsubscribeAll(Iterable)}. Each execution subscribes to
     * the Flowable once.
     */
    @CheckReturnValue
    public BulkCall unsubscribeAll(Flowable<String> domains) {
        return BulkCall.of(
                calls,
                UNSUBSCRIBE_DOMAINS,
                requireNonNull(domains, "domains"),
                DomainNormalizer::normalize,
                this::removeAll);
    }

    private ApiCall<BulkResult> addAll(CallExecutor batchCalls, List<String> domains) {
        return add(batchCalls, domains).map(response -> BulkResult.of(domains.size(), response));
    }

    private ApiCall<BulkResult> removeAll(CallExecutor batchCalls, List<String> domains) {
        return remove(batchCalls, domains).map(response -> BulkResult.of(domains.size(), response));
    }

    private ApiCall<SubscriptionsAdded> add(CallExecutor sender, List<String> domains) {
        return sender.call(SUBSCRIBE_DOMAINS, api.subscribeDomains(request(domains)));
    }

    private ApiCall<SubscriptionsRemoved> remove(CallExecutor sender, List<String> domains) {
        return sender.call(UNSUBSCRIBE_DOMAINS, api.unsubscribeDomains(request(domains)));
    }

    private static DomainSubscriptionRequest request(List<String> domains) {
        return DomainSubscriptionRequest.builder().domains(domains).build();
    }

    private static boolean confirms(DomainSubscription response, String requested) {
        if (!requested.equalsIgnoreCase(response.getDomain())) {
            throw new ContractViolationException("$.domain", "the response is about another domain");
        }
        return true;
    }
}
