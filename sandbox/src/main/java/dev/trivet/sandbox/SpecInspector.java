package dev.trivet.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Compares requests and answers with this project's OpenAPI documents. */
final class SpecInspector implements Inspector {

    /** There is no such operation, so there is no answer to compare either. */
    private static final Set<String> NO_OPERATION =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private static final String VERSION = "/v1";

    /** Tries the validator out, so that what is missing is missed now. */
    SpecInspector() {
        SpecValidators.tryOut();
    }

    @Override
    public List<Deviation> inspect(Vendor vendor, String operation, Request request, @Nullable Answer answer) {
        OpenApiInteractionValidator validator =
                operation.equals(ExposureAlerts.OPERATION) ? SpecValidators.ofAlerts() : SpecValidators.of(vendor);
        try {
            List<Message> messages = new ArrayList<>();
            SimpleRequest written = written(vendor, request);
            messages.addAll(SpecExceptions.afterRequest(
                    request, validator.validateRequest(written).getMessages()));
            boolean known = messages.stream().noneMatch(message -> NO_OPERATION.contains(message.getKey()));
            if (answer != null && known) {
                Collection<Message> found = validator
                        .validateResponse(written.getPath(), written.getMethod(), written(answer))
                        .getMessages();
                messages.addAll(SpecExceptions.afterAnswer(answer, found));
            }
            return messages.stream()
                    .filter(message -> message.getLevel() != Level.IGNORE)
                    .map(message -> DeviationText.of(vendor, operation, message))
                    .toList();
        } catch (RuntimeException unreadable) {
            // For instance a method that HTTP does not know. Whatever a request holds, the server lives on.
            return List.of(new Deviation(
                    vendor, operation, "request", unreadable.getClass().getSimpleName()));
        }
    }

    private static SimpleRequest written(Vendor vendor, Request request) {
        HttpUrl url = request.url();
        SimpleRequest.Builder written = new SimpleRequest.Builder(request.method(), path(vendor, url));
        request.headers().forEach(header -> written.withHeader(header.getFirst(), header.getSecond()));
        for (String name : url.queryParameterNames()) {
            written.withQueryParam(name, request.queries(name));
        }
        String body = request.content().text();
        return (body.isEmpty() ? written : written.withBody(body)).build();
    }

    /** Enzoic's document names a server with {@code /v1} and one without. */
    private static String path(Vendor vendor, HttpUrl url) {
        String path = url.encodedPath();
        return vendor == Vendor.ENZOIC && path.startsWith(VERSION + "/") ? path.substring(VERSION.length()) : path;
    }

    private static SimpleResponse written(Answer answer) {
        SimpleResponse.Builder written = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach(header -> written.withHeader(header.getFirst(), header.getSecond()));
        return (answer.body() == null ? written : written.withBody(answer.body())).build();
    }
}
