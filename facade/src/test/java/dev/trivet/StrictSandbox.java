package dev.trivet;

import dev.trivet.sandbox.Sandbox;

/** Creates sandboxes that validate requests and responses against the OpenAPI documents. */
public final class StrictSandbox {
    private StrictSandbox() {}

    /**
     * Returns a builder of such a sandbox. The system property {@code trivet.strict=false} disables
     * the validation: it starts slowly, and mutation testing starts many JVMs.
     */
    public static Sandbox.Builder builder() {
        Sandbox.Builder builder = Sandbox.builder();
        return System.getProperty("trivet.strict", "true").equals("true") ? builder.strict() : builder;
    }
}
