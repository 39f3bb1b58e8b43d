package dev.trivet.client;

import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.CookieParameter;
import dev.trivet.client.internal.OptionalParameter;
import dev.trivet.client.internal.ParameterPattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * A call factory that rejects requests without their required parameters, adds the optional
 * parameters, and prevents OkHttp from resending requests other than GET.
 *
 * <p>With a blank path parameter, a request would refer to a collection and not to one of its
 * items. Retrofit would omit a null query parameter.
 */
final class ValidatingCallFactory implements Call.Factory {
    private final OkHttpClient client;
    private final ConcurrentMap<Method, Parameter[]> parameters = new ConcurrentHashMap<>();

    ValidatingCallFactory(OkHttpClient client) {
        this.client = client;
    }

    @Override
    public Call newCall(Request request) {
        Request.Builder checked = request.newBuilder();
        Invocation invocation = request.tag(Invocation.class);
        if (invocation != null) {
            addCookies(check(invocation), checked);
            addQuery(request.url(), invocation.arguments(), checked);
            if (!request.method().equals("GET")) {
                checked.method(request.method(), new OneShotRequestBody(request.body()));
            }
        }
        return new GuardedCall(client, checked);
    }

    /** Checks the arguments, and returns the cookies among them. */
    private String check(Invocation invocation) {
        Parameter[] checks = parameters.computeIfAbsent(invocation.method(), ValidatingCallFactory::parameters);
        StringBuilder cookies = new StringBuilder();
        for (int i = 0; i < checks.length; i++) {
            Object argument = invocation.arguments().get(i);
            checks[i].check(argument);
            if (checks[i].cookie != null && argument != null) {
                cookies.append(cookies.length() == 0 ? "" : "; ")
                        .append(checks[i].cookie)
                        .append('=')
                        .append(argument);
            }
        }
        return cookies.toString();
    }

    /** Replaces the headers that Retrofit added, one for each cookie, with a single header. */
    private static void addCookies(String cookies, Request.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
    }

    private static void addQuery(HttpUrl url, List<?> arguments, Request.Builder request) {
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument instanceof QueryParameters) {
                HttpUrl.Builder complete = url.newBuilder();
                ((QueryParameters) argument).addTo(complete);
                request.url(complete.build());
            }
        }
    }

    private static Parameter[] parameters(Method method) {
        // Not a stream: the first one in a program loads more than 20 classes.
        Annotation[][] annotations = method.getParameterAnnotations();
        Parameter[] parameters = new Parameter[annotations.length];
        for (int i = 0; i < annotations.length; i++) {
            parameters[i] = new Parameter(annotations[i]);
        }
        return parameters;
    }

    /** The checks of one parameter of an API method. */
    private static final class Parameter {
        /**
         * RFC 6265, section 4.1.1. Other characters, such as {@code ;}, could start another cookie.
         */
        private static final Pattern COOKIE_VALUE = Pattern.compile("^[!#-+\\--:<-\\[\\]-~]*$");

        /** The name of a path, query, header or cookie parameter, otherwise null. */
        private @Nullable String name;

        private @Nullable String cookie;
        private boolean isOptional;
        private @Nullable Pattern pattern;
        private boolean isBody;

        /**
         * Reads the annotations of a parameter. Generated APIs have a {@code @Query} parameter only
         * where it is required.
         */
        Parameter(Annotation[] annotations) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof Path) {
                    name = ((Path) annotation).value();
                } else if (annotation instanceof Query) {
                    name = ((Query) annotation).value();
                } else if (annotation instanceof Header && name == null) {
                    name = ((Header) annotation).value();
                } else if (annotation instanceof CookieParameter) {
                    cookie = ((CookieParameter) annotation).value();
                    name = cookie;
                } else if (annotation instanceof OptionalParameter) {
                    isOptional = true;
                } else if (annotation instanceof ParameterPattern) {
                    pattern = Pattern.compile(((ParameterPattern) annotation).value());
                } else if (annotation instanceof Body) {
                    isBody = true;
                }
            }
        }

        void check(@Nullable Object argument) {
            if (name != null && (argument != null || !isOptional)) {
                String value = Constraints.notNull(name, argument).toString();
                Constraints.notBlank(name, value);
                Constraints.wellFormed(name, value);
                if (pattern != null) {
                    Constraints.matches(name, value, pattern, pattern.pattern());
                }
                if (cookie != null) {
                    Constraints.matches(name, value, COOKIE_VALUE, COOKIE_VALUE.pattern());
                }
            }
            if (isBody) {
                Constraints.wellFormed("The request body", argument);
            }
        }
    }
}
