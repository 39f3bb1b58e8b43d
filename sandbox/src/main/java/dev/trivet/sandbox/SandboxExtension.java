package dev.trivet.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A sandbox for the tests of a class, with JUnit 5.
 *
 * <ul>
 *   <li>In a static field: one server for the class, {@linkplain Sandbox#reset reset} before each test. Prepare it in
 *       {@code @BeforeEach}; what {@code @BeforeAll} does with it is forgotten.
 *   <li>In an instance field: a server of its own for each test. Tests that run side by side need this.
 *   <li>With a {@linkplain Sandbox.Builder#strict strict} sandbox, a test fails that leaves deviations.
 *   <li>A test, and a method around it, can have the {@link Sandbox} as a parameter.
 * </ul>
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension sandbox = SandboxExtension.of(Sandbox.builder().employees(100));
 * }</pre>
 *
 * <p>It needs {@code junit-jupiter-api} 5 or newer, which this module does not bring.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Sandbox.Builder builder;
    private @Nullable Sandbox running;
    private @Nullable String startedBy;

    private SandboxExtension(Sandbox.Builder builder) {
        this.builder = builder;
    }

    /** Returns an extension that starts sandboxes as the builder says. */
    public static SandboxExtension of(Sandbox.Builder builder) {
        return new SandboxExtension(Objects.requireNonNull(builder, "builder"));
    }

    /**
     * Returns the sandbox.
     *
     * @throws IllegalStateException if no test is running
     */
    public Sandbox get() {
        if (running == null) {
            throw new IllegalStateException("The sandbox runs during tests only. Is the extension registered?");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startUnlessRunning(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startUnlessRunning(context);
        get().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            get().requireNoDeviations();
        } finally {
            closeIfStartedBy(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeIfStartedBy(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Sandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return get();
    }

    /** A nested class comes with a context of its own, and shares the server of the class around it. */
    private void startUnlessRunning(ExtensionContext context) {
        if (running == null) {
            running = builder.start();
            startedBy = context.getUniqueId();
        }
    }

    private void closeIfStartedBy(ExtensionContext context) {
        if (running != null && context.getUniqueId().equals(startedBy)) {
            Sandbox started = running;
            running = null;
            started.close();
        }
    }
}
