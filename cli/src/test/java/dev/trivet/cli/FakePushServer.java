package dev.trivet.cli;

import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.App;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A fake Push Security server with the employees, accounts, apps and findings of a test. */
public final class FakePushServer implements AutoCloseable {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build();

    // Tests add to these lists.
    public final List<Employee> employees = new ArrayList<>();
    public final List<Account> accounts = new ArrayList<>();
    public final List<App> apps = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    private final MockWebServer server = new MockWebServer();

    /** Creates a server, which starts on the first call of {@link #url()}. */
    public FakePushServer() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(Objects.requireNonNull(request.getRequestUrl()));
            }
        });
    }

    /** Returns the base URL. */
    public String url() {
        String url = server.url("/").toString();
        return url.substring(0, url.length() - 1);
    }

    private MockResponse respond(HttpUrl url) {
        String path = url.encodedPath();
        return switch (path) {
            case "/v1/employees" ->
                page(
                        url,
                        employees,
                        Employee.class,
                        (employee, query) -> contains(employee.getEmail(), query.queryParameter("email")));
            case "/v1/accounts" ->
                page(
                        url,
                        accounts,
                        Account.class,
                        (account, query) -> contains(account.getEmail(), query.queryParameter("email")));
            case "/v1/apps" -> page(url, apps, App.class, (app, query) -> true);
            case "/v1/findings" ->
                page(
                        url,
                        findings,
                        Finding.class,
                        (finding, query) -> equal(finding.getState(), query.queryParameter("state"))
                                && equal(finding.getEmployeeId(), query.queryParameter("employeeId")));
            default ->
                path.startsWith("/v1/employees/")
                        ? employee(path.substring("/v1/employees/".length()))
                        : new MockResponse().setResponseCode(404);
        };
    }

    private MockResponse employee(String id) {
        return employees.stream()
                .filter(employee -> id.equals(employee.getId()))
                .findFirst()
                .map(employee ->
                        new MockResponse().setBody(MOSHI.adapter(Employee.class).toJson(employee)))
                .orElse(new MockResponse().setResponseCode(404));
    }

    private static boolean contains(@Nullable String email, @Nullable String part) {
        return part == null
                || (email != null && email.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    private static boolean equal(@Nullable Object value, @Nullable String expected) {
        return expected == null || expected.equals(String.valueOf(value));
    }

    private static <T> MockResponse page(HttpUrl url, List<T> all, Class<T> type, BiPredicate<T, HttpUrl> filter) {
        List<T> found = all.stream().filter(item -> filter.test(item, url)).toList();
        int offset = number(url, "offset", 0);
        int end = Math.min(found.size(), offset + number(url, "limit", 50));
        Buffer body = new Buffer();
        try (JsonWriter writer = JsonWriter.of(body)) {
            writer.beginObject().name("result").beginArray();
            for (T item : found.subList(offset, end)) {
                MOSHI.adapter(type).toJson(writer, item);
            }
            writer.endArray().name("paging").beginObject();
            writer.name("moreResults").value(end < found.size());
            writer.name("next").value(end < found.size() ? String.valueOf(end) : null);
            writer.endObject().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MockResponse().setBody(body);
    }

    private static int number(HttpUrl url, String name, int defaultValue) {
        String value = url.queryParameter(name);
        return value == null ? defaultValue : Integer.parseInt(value);
    }

    /** Returns the paths and queries of the requests since the previous call of this method. */
    public List<String> requests() {
        List<String> paths = new ArrayList<>();
        try {
            RecordedRequest request = server.takeRequest(0, TimeUnit.MILLISECONDS);
            while (request != null) {
                paths.add(request.getPath());
                request = server.takeRequest(0, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
    }
}
