package dev.trivet.sandbox;

import dev.trivet.sandbox.server.CrossSiteGuard;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import okio.BufferedSource;
import okio.Okio;

/**
 * A page for people, which uses the {@link AdminApi}. It is served to browsers on this machine
 * only, and its content security policy allows neither inline scripts nor other origins.
 */
final class SandboxPage implements RestService {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public List<Route> routes() {
        return List.of(Route.of("GET", "/", "page", request -> file("page.html", "text/html")));
    }

    @Override
    public void authorize(Request request) {
        CrossSiteGuard.requireLoopbackHost(request.header("Host"));
        CrossSiteGuard.requireSameOrigin(request);
    }

    @Override
    public String errorProperty() {
        return "error";
    }

    static Response style() {
        return file("page.css", "text/css");
    }

    static Response script() {
        return file("page.js", "text/javascript");
    }

    private static Response file(String name, String type) {
        try (BufferedSource source = Okio.buffer(Okio.source(SandboxPage.class.getResourceAsStream(name)))) {
            return Response.empty(200)
                    .withBody(type + "; charset=utf-8", source.readUtf8())
                    .withHeader("Content-Security-Policy", POLICY)
                    .withHeader("Referrer-Policy", "no-referrer")
                    .withHeader("X-Content-Type-Options", "nosniff")
                    .withHeader("Cache-Control", "no-store");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
