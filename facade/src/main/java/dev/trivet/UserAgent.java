package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the {@code User-Agent} header to each request, unless an interceptor of the caller has set
 * it.
 */
final class UserAgent implements Interceptor {
    private static final Pattern PRODUCTS = Pattern.compile("[!-~]+( [!-~]+)*");
    private static final Pattern UNSAFE = Pattern.compile("[^\\w.+-]+");

    private final String value;

    private UserAgent(String value) {
        this.value = value;
    }

    /** Creates the interceptor with the version of this JVM. */
    static UserAgent of(@Nullable String application) {
        return of(System.getProperty("java.vm.name"), System.getProperty("java.version"), application);
    }

    /** Creates the interceptor. On Android, the VM has the name Dalvik and the Java version 0. */
    static UserAgent of(@Nullable String vmName, @Nullable String version, @Nullable String application) {
        String platform = "Dalvik".equals(vmName) ? "Android" : "Java " + sanitize(version);
        String product = "trivet/" + Version.NAME + " (" + platform + ")";
        return new UserAgent(application == null ? product : product + " " + application);
    }

    /**
     * Returns {@code application} if it is valid in a header.
     *
     * @throws IllegalArgumentException if it is not valid
     */
    static String checked(String application) {
        if (!PRODUCTS.matcher(requireNonNull(application, "applicationName")).matches()) {
            throw new IllegalArgumentException(
                    "applicationName must be words of printable ASCII, separated by single spaces");
        }
        return application;
    }

    private static String sanitize(@Nullable String version) {
        return version == null ? "unknown" : UNSAFE.matcher(version).replaceAll("_");
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(
                chain.request().header("User-Agent") == null
                        ? chain.request()
                                .newBuilder()
                                .header("User-Agent", value)
                                .build()
                        : chain.request());
    }

    /** Returns the value of the header. */
    @Override
    public String toString() {
        return value;
    }
}
