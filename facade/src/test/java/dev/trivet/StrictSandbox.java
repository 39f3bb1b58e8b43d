package dev.trivet;

import dev.trivet.sandbox.Sandbox;

/** The sandbox of the tests, which holds every request and every answer against the OpenAPI documents. */
final class StrictSandbox {
    private StrictSandbox() {}

    /** Returns its builder. For mutants, of which each may start a Java machine, {@code trivet.strict=false} saves the time. */
    static Sandbox.Builder builder() {
        Sandbox.Builder builder = Sandbox.builder();
        return System.getProperty("trivet.strict", "true").equals("true") ? builder.strict() : builder;
    }
}
