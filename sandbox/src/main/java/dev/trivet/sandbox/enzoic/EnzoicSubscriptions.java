package dev.trivet.sandbox.enzoic;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enzoic's alert subscriptions of one kind. The subject of a subscription is either a user, as the
 * hash of the address, or a domain.
 *
 * <p>Requests are atomic. If a value occurs twice in a request, it is counted as added or deleted
 * once, so that the two counts of a response add up to the number of values.
 */
final class EnzoicSubscriptions {

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1000;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern DOMAIN = Pattern.compile("[^\\s@.]+(\\.[^\\s@.]+)+");

    private final String property;
    private final String otherProperty;
    private final String subjectParameter;
    private final Pattern format;
    private final Predicate<String> approved;
    private final PagingTokens tokens;
    private final SubscriptionList subscriptions = new SubscriptionList();

    private EnzoicSubscriptions(
            String property,
            String otherProperty,
            String subjectParameter,
            Pattern format,
            Predicate<String> approved) {
        this.property = property;
        this.otherProperty = otherProperty;
        this.subjectParameter = subjectParameter;
        this.format = format;
        this.approved = approved;
        this.tokens = new PagingTokens(property.charAt(0));
    }

    static EnzoicSubscriptions users() {
        return new EnzoicSubscriptions("usernameHashes", "domains", "usernameHash", HASH, hash -> true);
    }

    static EnzoicSubscriptions domains(Predicate<String> isApproved) {
        return new EnzoicSubscriptions("domains", "usernameHashes", "domain", DOMAIN, isApproved);
    }

    /** Returns all subjects, the oldest subscription first. */
    List<String> all() {
        return subscriptions.all();
    }

    boolean contains(String subject) {
        return subscriptions.contains(subject);
    }

    Response subscribe(Request request) {
        List<String> subjects = subjects(request);
        if (!subjects.stream().allMatch(approved)) {
            throw new HttpError(403, "You are not approved to subscribe for one of these domains");
        }
        return counts("added", subscriptions.add(subjects), "alreadyExisted", subjects.size());
    }

    Response unsubscribe(Request request) {
        List<String> subjects = subjects(request);
        return counts("deleted", subscriptions.remove(subjects), "notFound", subjects.size());
    }

    /** Returns whether a request is for a single subscription. */
    boolean hasSubject(Request request) {
        String subject = request.query(subjectParameter);
        return subject != null && !subject.isEmpty();
    }

    Response get(Request request) {
        String subject = subject(request.query(subjectParameter), subjectParameter);
        if (!subscriptions.contains(subject)) {
            throw new HttpError(404, "The alert subscription does not exist");
        }
        return Response.json(200, Map.of(subjectParameter, subject));
    }

    Response list(Request request) {
        long after = tokens.decode(request.query("pagingToken"));
        int size = request.number("pageSize", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
        SubscriptionList.Page page = subscriptions.page(after, size);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("count", page.total());
        body.put(property, page.subjects());
        if (page.last() != null) {
            body.put("pagingToken", tokens.encode(page.last()));
        }
        return Response.json(200, body);
    }

    /** The status 201 is documented for both methods. */
    private static Response counts(String doneProperty, int done, String restProperty, int total) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(doneProperty, done);
        body.put(restProperty, total - done);
        return Response.json(201, body);
    }

    private List<String> subjects(Request request) {
        Map<String, @Nullable Object> body = request.body().object();
        if (body.containsKey(otherProperty)) {
            throw new HttpError(400, "usernameHashes and domains cannot be sent together");
        }
        Object value = body.get(property);
        List<?> values = value instanceof String ? List.of(value) : value instanceof List<?> list ? list : List.of();
        if (values.isEmpty()) {
            throw new HttpError(400, property + " must be a string or a non-empty array of strings");
        }
        List<String> subjects = new ArrayList<>();
        for (Object each : values) {
            subjects.add(subject(each, property));
        }
        return subjects;
    }

    private String subject(@Nullable Object value, String name) {
        if (value instanceof String subject && format.matcher(subject).matches()) {
            return subject.toLowerCase(Locale.ROOT);
        }
        throw new HttpError(400, name + " contains an invalid value");
    }
}
