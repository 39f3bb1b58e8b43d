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
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;

/**
 * The calls about the domains that are watched: Enzoic, Exposure Alerts Service API.
 *
 * <ul>
 *   <li>A domain is sent in lower case, and an internationalized one in its ASCII form:
 *       {@code bücher.example} as {@code xn--bcher-kva.example}.
 *   <li>A text that is not a bare domain name is refused at once with an
 *       {@link IllegalArgumentException}: a blank one, a URL, an e-mail address, an IP address, a
 *       name with a port, a path, white space or a dot at its end.
 *   <li>Enzoic must have approved you for a domain; otherwise subscribing fails with
 *       {@link PermissionDeniedException}.
 * </ul>
 */
public final class EnzoicDomains {
    private final DomainSubscriptionsApi api;
    private final CallExecutor calls;
    private final int batchSize;

    EnzoicDomains(DomainSubscriptionsApi api, CallExecutor calls, int batchSize) {
        this.api = api;
        this.calls = calls;
        this.batchSize = Batcher.requirePositive(batchSize);
    }

    /**
     * Returns the same calls, of which the bulk ones send {@code batchSize} domains in a request. It is 1,000 by default; the
     * vendor names no limit.
     *
     * @throws IllegalArgumentException if {@code batchSize} is less than 1
     */
    @CheckReturnValue
    public EnzoicDomains batchSize(int batchSize) {
        return new EnzoicDomains(api, calls, batchSize);
    }

    /** Watches all addresses of {@code domain}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsAdded> subscribe(String domain) {
        return add(singletonList(DomainNormalizer.normalize(domain)));
    }

    /** Stops watching {@code domain}. Doing so again changes nothing. */
    @CheckReturnValue
    public ApiCall<SubscriptionsRemoved> unsubscribe(String domain) {
        return remove(singletonList(DomainNormalizer.normalize(domain)));
    }

    /**
     * Returns whether {@code domain} is watched.
     *
     * <p>The result is true only if the response repeats the domain: without its argument the same
     * request lists all users, and succeeds for any domain. A 404 means false, even if its cause is
     * a wrong base URL.
     */
    @CheckReturnValue
    public ApiCall<Boolean> isSubscribed(String domain) {
        String asked = DomainNormalizer.normalize(domain);
        return calls.call(GET_DOMAIN_SUBSCRIPTION, api.getDomainSubscription(asked))
                .map(answer -> confirms(answer, asked))
                .whenNotFound(false);
    }

    /** Lists all domains that are watched, in pages of the vendor's size. */
    @CheckReturnValue
    public PagedIterable<String> list() {
        return list(ListDomainSubscriptionsQuery.builder().build());
    }

    /** Lists all domains that are watched, in pages of the size that {@code query} names. */
    @CheckReturnValue
    public PagedIterable<String> list(ListDomainSubscriptionsQuery query) {
        return TokenPaging.list(
                calls, LIST_DOMAIN_SUBSCRIPTIONS, requireNonNull(query, "query"), api::listDomainSubscriptions);
    }

    /** Watches {@code domains}, however many, as {@link EnzoicUsers#subscribeAll(Iterable)} watches addresses. */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAll(Iterable<String> domains) {
        return subscribing().all(requireNonNull(domains, "domains"));
    }

    /** Watches {@code domains}, however many, as {@link EnzoicUsers#subscribeAll(Flowable)} watches addresses. */
    @CheckReturnValue
    public ApiCall<BulkResult> subscribeAll(Flowable<String> domains) {
        return subscribing().all(requireNonNull(domains, "domains"));
    }

    /** Stops watching {@code domains}, however many, as {@link EnzoicUsers#unsubscribeAll(Iterable)} does for addresses. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAll(Iterable<String> domains) {
        return unsubscribing().all(requireNonNull(domains, "domains"));
    }

    /** Stops watching {@code domains}, however many, as {@link EnzoicUsers#unsubscribeAll(Flowable)} does for addresses. */
    @CheckReturnValue
    public ApiCall<BulkResult> unsubscribeAll(Flowable<String> domains) {
        return unsubscribing().all(requireNonNull(domains, "domains"));
    }

    private Bulk<String> subscribing() {
        return new Bulk<>(
                calls, SUBSCRIBE_DOMAINS, batchSize, DomainNormalizer::normalize, parts -> with(parts)::subscribeTexts);
    }

    private Bulk<String> unsubscribing() {
        return new Bulk<>(
                calls,
                UNSUBSCRIBE_DOMAINS,
                batchSize,
                DomainNormalizer::normalize,
                parts -> with(parts)::unsubscribeTexts);
    }

    private EnzoicDomains with(CallExecutor parts) {
        return new EnzoicDomains(api, parts, batchSize);
    }

    private ApiCall<BulkResult> subscribeTexts(List<String> domains) {
        return add(domains).map(answer -> BulkResult.of(domains.size(), answer));
    }

    private ApiCall<BulkResult> unsubscribeTexts(List<String> domains) {
        return remove(domains).map(answer -> BulkResult.of(domains.size(), answer));
    }

    private ApiCall<SubscriptionsAdded> add(List<String> domains) {
        return calls.call(SUBSCRIBE_DOMAINS, api.subscribeDomains(request(domains)));
    }

    private ApiCall<SubscriptionsRemoved> remove(List<String> domains) {
        return calls.call(UNSUBSCRIBE_DOMAINS, api.unsubscribeDomains(request(domains)));
    }

    private static DomainSubscriptionRequest request(List<String> domains) {
        return DomainSubscriptionRequest.builder().domains(domains).build();
    }

    private static boolean confirms(DomainSubscription answer, String asked) {
        if (!asked.equalsIgnoreCase(answer.getDomain())) {
            throw new ContractViolationException("$.domain", "it is not about the domain asked for");
        }
        return true;
    }
}
