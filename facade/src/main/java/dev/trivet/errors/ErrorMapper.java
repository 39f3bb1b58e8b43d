package dev.trivet.errors;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.HttpException;
import retrofit2.Response;

/**
 * Maps the exceptions of a generated client to subclasses of {@link TrivetException}.
 *
 * <p>The client's exception becomes the cause only if it is about the connection, because others
 * may quote the response. The cause is redacted.
 *
 * <p>For Trivet only.
 */
public final class ErrorMapper {
    private static final Pattern PATH = Pattern.compile(" at path (\\S+)");
    private static final String[] REQUEST_ID_HEADERS = {
        "x-request-id", "request-id", "x-amzn-requestid", "apigw-requestid", "x-correlation-id", "cf-ray"
    };
    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:/+=-]{1,128}");

    private final List<String> secrets;
    private volatile @Nullable Redaction redaction;

    /** Creates a mapper that removes {@code secrets} from messages. */
    public ErrorMapper(List<String> secrets) {
        this.secrets = new ArrayList<>(secrets);
    }

    /**
     * Returns the redaction. It is created when it is first needed, because its patterns are large.
     */
    private Redaction redaction() {
        Redaction created = redaction;
        if (created == null) {
            created = new Redaction(secrets);
            redaction = created;
        }
        return created;
    }

    /** Creates the error of a call whose client was closed. */
    public static IOException closed() {
        return new ClosedException();
    }

    /**
     * Returns the exception to throw for {@code error}, which is {@code error} itself if it is not
     * about the call.
     *
     * @param failure the context of the failure
     */
    public Throwable map(Throwable error, ErrorContext failure) {
        if (error instanceof IOException && error.getCause() instanceof Error) {
            // Wrapped by OkHttp: the error was thrown in this process, not by the connection.
            return error.getCause();
        }
        if (error instanceof HttpException) {
            return fromResponse((HttpException) error, failure);
        }
        if (isMalformed(error)) {
            return malformed(error, failure);
        }
        return error instanceof IOException ? transportFailure((IOException) error, failure) : error;
    }

    TransportException transportFailure(IOException error, ErrorContext failure) {
        ErrorContext identified = failure.withRequestId(requestId(failure.headers));
        return TransportException.isAboutProxyAuthentication(error)
                ? TransportException.proxyAuthentication(identified, RedactedCause.of(error, redaction()))
                : new TransportException(identified, error, redaction());
    }

    /**
     * Returns the vendor's request ID, or null if there is none, or if it may contain personal data
     * or a secret.
     */
    public @Nullable String requestId(Headers headers) {
        for (String name : REQUEST_ID_HEADERS) {
            String id = headers.get(name);
            if (id != null && REQUEST_ID.matcher(id).matches() && redaction().isFreeOfSecrets(id)) {
                return id;
            }
        }
        return null;
    }

    private static boolean isMalformed(Throwable error) {
        return error instanceof JsonDataException
                || error instanceof JsonEncodingException
                // Moshi's message for truncated JSON. A broken connection has another message.
                || (error instanceof EOFException && "End of input".equals(error.getMessage()));
    }

    private MalformedResponseException malformed(Throwable error, ErrorContext failure) {
        String message = redaction().clean(error.getMessage());
        Matcher matcher = PATH.matcher(String.valueOf(message));
        String path = matcher.find() ? matcher.group(1) : "$";
        String problem = error instanceof JsonEncodingException
                ? "not JSON, at path " + path + hint(path)
                : String.valueOf(message);
        return new MalformedResponseException(failure.withRequestId(requestId(failure.headers)), path, problem);
    }

    /**
     * Returns a hint in place of Moshi's advice to use a lenient reader. If not even the start of
     * the body is JSON, another server probably responded.
     */
    private static String hint(String path) {
        return path.equals("$") ? "; check the base URL" : "; the response is truncated or damaged";
    }

    private TrivetException fromResponse(HttpException error, ErrorContext failure) {
        Response<?> response = error.response();
        Headers headers = response == null ? failure.headers : response.headers();
        return fromResponse(error.code(), headers, response == null ? "" : string(response.errorBody()), failure);
    }

    TrivetException fromResponse(int status, Headers headers, String fullBody, ErrorContext failure) {
        String body = ErrorBody.cut(fullBody);
        return byStatus(
                failure.respondedWith(status, headers)
                        .withRequestId(requestId(headers))
                        .with(vendorMessage(body), RetryAfter.read(headers)),
                body);
    }

    private TrivetException byStatus(ErrorContext failure, String body) {
        switch (failure.status) {
            case 401:
                return new AuthenticationException(failure);
            case 403:
                return new PermissionDeniedException(failure);
            case 404:
                return new NotFoundException(failure);
            case TransportException.PROXY_AUTHENTICATION_REQUIRED:
                return TransportException.proxyAuthentication(failure, null);
            case 408:
                return new ServerErrorException(failure);
            case 409:
                return new ConflictException(failure);
            case 429:
                return new RateLimitException(failure);
            default:
                return failure.status >= 500
                        ? new ServerErrorException(failure)
                        : new BadRequestException(
                                failure,
                                BadRequestDetails.read(failure.operation, body, redaction()::clean),
                                redaction());
        }
    }

    private @Nullable String vendorMessage(String body) {
        return redaction().clean(ErrorBody.message(body));
    }

    private static String string(@Nullable ResponseBody body) {
        try {
            return body == null ? "" : body.string();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
