package dev.trivet.client;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Body;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * A call factory that rejects requests without their required parameters, adds the optional
 * parameters, and prevents OkHttp from resending requests other than GET.
 *
 * <p>With a blank path parameter, a request would refer to a collection and not to one of its
 * items. A null query parameter would be omitted by Retrofit.
 */
final class ValidatingCallFactory implements Call.Factory {
    private final OkHttpClient client;

    ValidatingCallFactory(OkHttpClient client) {
        this.client = client;
    }

    @Override
    public Call newCall(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        return new GuardedCall(client, invocation == null ? request : checked(request, invocation));
    }

    private static Request checked(Request request, Invocation invocation) {
        Annotation[][] annotations = invocation.method().getParameterAnnotations();
        List<?> arguments = invocation.arguments();
        HttpUrl.Builder url = request.url().newBuilder();
        for (int i = 0; i < annotations.length; i++) {
            Object argument = arguments.get(i);
            String required = requiredParameter(annotations[i]);
            if (required != null) {
                String text = Constraints.notNull(required, argument).toString();
                Constraints.notBlank(required, text);
                Constraints.wellFormed(required, text);
                checkPattern(required, text, annotations[i]);
            }
            if (argument instanceof QueryParameters) {
                ((QueryParameters) argument).addTo(url);
            }
            if (isBody(annotations[i])) {
                Constraints.wellFormed("The request body", argument);
            }
        }
        Request.Builder checked = request.newBuilder().url(url.build());
        if (!request.method().equals("GET")) {
            checked.method(request.method(), new OneShotRequestBody(request.body()));
        }
        return checked.build();
    }

    private static void checkPattern(String name, String text, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathPattern) {
                String pattern = ((PathPattern) annotation).value();
                Constraints.matches(name, text, Pattern.compile(pattern), pattern);
            }
        }
    }

    private static boolean isBody(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Body) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the name of a path or query parameter. Generated APIs have a {@code @Query} parameter
     * only where it is required.
     */
    private static @Nullable String requiredParameter(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Path) {
                return ((Path) annotation).value();
            }
            if (annotation instanceof Query) {
                return ((Query) annotation).value();
            }
        }
        return null;
    }
}
