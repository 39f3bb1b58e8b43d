package dev.trivet.sandbox.spec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A {@link SpecValidator} that uses the library swagger-request-validator. */
final class OpenApiSpecValidator implements SpecValidator {

    /** Without an operation, the response cannot be validated. */
    private static final Set<String> NO_OPERATION =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private static final String VERSION = "/v1";

    /**
     * Creates a validator, and uses the library once to detect a missing class immediately.
     *
     * @throws LinkageError if a class is missing
     */
    OpenApiSpecValidator() {
        OpenApiValidators.requireLibrary();
    }

    @Override
    public void validate(
            String document, Request request, @Nullable Response response, BiConsumer<String, String> violations) {
        OpenApiInteractionValidator validator = OpenApiValidators.of(document);
        List<Message> messages = new ArrayList<>();
        try {
            SimpleRequest converted = convert(document, request);
            messages.addAll(IgnoredViolations.removeFromRequest(
                    request, validator.validateRequest(converted).getMessages()));
            boolean isOperation = messages.stream().noneMatch(message -> NO_OPERATION.contains(message.getKey()));
            if (response != null && isOperation) {
                Collection<Message> found = validator
                        .validateResponse(converted.getPath(), converted.getMethod(), convert(response))
                        .getMessages();
                messages.addAll(IgnoredViolations.removeFromResponse(response, found));
            }
            messages.removeIf(message -> message.getLevel() == Level.IGNORE);
        } catch (RuntimeException unreadable) {
            // The library throws, for instance, if the HTTP method is unknown.
            violations.accept("request.invalid", "");
            return;
        }
        messages.forEach(message -> ViolationFormatter.report(message, violations));
    }

    private static SimpleRequest convert(String document, Request request) {
        HttpUrl url = request.url();
        SimpleRequest.Builder converted = new SimpleRequest.Builder(request.method(), path(document, url));
        request.headers().forEach(header -> converted.withHeader(header.getFirst(), header.getSecond()));
        for (String name : url.queryParameterNames()) {
            converted.withQueryParam(name, request.queries(name));
        }
        String body = request.body().content();
        return (body.isEmpty() ? converted : converted.withBody(body)).build();
    }

    /** Removes {@code /v1}, which in Enzoic's document is not part of the paths but of a server. */
    private static String path(String document, HttpUrl url) {
        String path = url.encodedPath();
        return document.equals("enzoic") && path.startsWith(VERSION + "/") ? path.substring(VERSION.length()) : path;
    }

    private static SimpleResponse convert(Response response) {
        SimpleResponse.Builder converted = SimpleResponse.Builder.status(response.status());
        response.headers().forEach(header -> converted.withHeader(header.getFirst(), header.getSecond()));
        return (response.body() == null ? converted : converted.withBody(response.body())).build();
    }
}
