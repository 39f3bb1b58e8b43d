package dev.trivet;

import dev.trivet.sandbox.Sandbox;

/**
 * The sandbox of the tests, which validates each request and response against the OpenAPI
 * documents.
 */
public final class StrictSandbox {
    private StrictSandbox() {}

    /**
     * Returns its builder. {@code trivet.strict=false} saves time when each mutant starts a JVM.
     */
    public static Sandbox.Builder builder() {
        Sandbox.Builder builder = Sandbox.builder();
        return System.getProperty("trivet.strict", "true").equals("true") ? builder.strict() : builder;
    }
}
