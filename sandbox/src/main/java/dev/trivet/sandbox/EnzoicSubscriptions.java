package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enzoic's alert subscriptions of one kind, users (by the hash of their address) or domains.
 *
 * <p>A request takes effect as a whole or not at all. A value that stands twice in it is counted twice, as new or deleted the
 * first time only, so that the two counts of an answer add up to the values sent.
 */
final class EnzoicSubscriptions {

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1000;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern DOMAIN = Pattern.compile("[^\\s@.]+(\\.[^\\s@.]+)+");

    private final String member;
    private final String otherMember;
    private final String checkMember;
    private final Pattern form;
    private final Predicate<String> approved;
    private final PagingTokens tokens;
    private final SubscriptionList subscriptions = new SubscriptionList();

    private EnzoicSubscriptions(
            String member, String otherMember, String checkMember, Pattern form, Predicate<String> approved) {
        this.member = member;
        this.otherMember = otherMember;
        this.checkMember = checkMember;
        this.form = form;
        this.approved = approved;
        this.tokens = new PagingTokens(member.charAt(0));
    }

    static EnzoicSubscriptions users() {
        return new EnzoicSubscriptions("usernameHashes", "domains", "usernameHash", HASH, hash -> true);
    }

    static EnzoicSubscriptions domains(Set<String> approvedDomains) {
        return new EnzoicSubscriptions("domains", "usernameHashes", "domain", DOMAIN, approvedDomains::contains);
    }

    SubscriptionList subscriptions() {
        return subscriptions;
    }

    Answer subscribe(Request request) {
        List<String> subjects = subjects(request);
        if (!subjects.stream().allMatch(approved)) {
            throw new Refusal(403, "You are not approved to subscribe for one of these domains");
        }
        return counts("added", subscriptions.add(subjects), "alreadyExisted", subjects.size());
    }

    Answer unsubscribe(Request request) {
        List<String> subjects = subjects(request);
        return counts("deleted", subscriptions.remove(subjects), "notFound", subjects.size());
    }

    /** Says whether a request asks for one subscription. */
    boolean isCheck(Request request) {
        String subject = request.query(checkMember);
        return subject != null && !subject.isEmpty();
    }

    Answer check(Request request) {
        String subject = subject(request.query(checkMember), checkMember);
        if (!subscriptions.contains(subject)) {
            throw new Refusal(404, "The alert subscription does not exist");
        }
        return Answer.json(200, Map.of(checkMember, subject));
    }

    Answer list(Request request) {
        long behind = tokens.number(request.query("pagingToken"));
        int size = request.number("pageSize", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
        SubscriptionList.Page page = subscriptions.page(behind, size);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("count", page.total());
        body.put(member, page.subjects());
        if (page.last() != null) {
            body.put("pagingToken", tokens.token(page.last()));
        }
        return Answer.json(200, body);
    }

    /** Documented as 201 for both verbs. */
    private static Answer counts(String done, int count, String rest, int total) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(done, count);
        body.put(rest, total - count);
        return Answer.json(201, body);
    }

    private List<String> subjects(Request request) {
        Map<String, @Nullable Object> body = request.content().object();
        if (body.containsKey(otherMember)) {
            throw new Refusal(400, "usernameHashes and domains cannot be sent together");
        }
        Object value = body.get(member);
        List<?> values = value instanceof String ? List.of(value) : value instanceof List<?> list ? list : List.of();
        if (values.isEmpty()) {
            throw new Refusal(400, member + " must be a string or an array of strings that is not empty");
        }
        List<String> subjects = new ArrayList<>();
        for (Object each : values) {
            subjects.add(subject(each, member));
        }
        return subjects;
    }

    private String subject(@Nullable Object value, String name) {
        if (value instanceof String text && form.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        throw new Refusal(400, name + " holds an invalid value");
    }
}
