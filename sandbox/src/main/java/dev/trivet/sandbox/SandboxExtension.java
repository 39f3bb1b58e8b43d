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
 * A JUnit 5 extension that starts a {@link Sandbox} for the tests of a class.
 *
 * <ul>
 *   <li>In a static field, it starts one server for the class and {@linkplain Sandbox#reset resets}
 *       it before each test. Prepare data in {@code @BeforeEach}, because the reset discards what
 *       {@code @BeforeAll} does.
 *   <li>In an instance field, it starts a server for each test, as parallel tests require.
 *   <li>With a {@linkplain Sandbox.Builder#strict strict} sandbox, a test with spec violations
 *       fails.
 *   <li>Tests and lifecycle methods can have a {@link Sandbox} parameter.
 * </ul>
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension sandbox = SandboxExtension.of(Sandbox.builder().employees(100));
 * }</pre>
 *
 * <p>Requires {@code junit-jupiter-api} 5 or newer, which is an optional dependency of this
 * module.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Sandbox.Builder builder;
    private @Nullable Sandbox running;
    private @Nullable String startedBy;

    private SandboxExtension(Sandbox.Builder builder) {
        this.builder = builder;
    }

    /** Returns an extension that starts sandboxes with the builder. */
    public static SandboxExtension of(Sandbox.Builder builder) {
        return new SandboxExtension(Objects.requireNonNull(builder, "builder"));
    }

    /**
     * Returns the sandbox.
     *
     * @throws IllegalStateException if the sandbox is not running
     */
    public Sandbox get() {
        if (running == null) {
            throw new IllegalStateException("No test is running, or the extension is not registered.");
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
            get().requireNoSpecViolations();
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

    /** Nested classes have a separate context, but share the server of the outer class. */
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
