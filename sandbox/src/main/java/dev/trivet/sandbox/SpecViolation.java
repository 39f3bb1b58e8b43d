package dev.trivet.sandbox;

/**
 * A violation of a vendor's OpenAPI document by a request, response or alert. It contains names of
 * parameters and properties, but not their values.
 *
 * @param vendor the vendor
 * @param operation the operation ID, for instance {@code subscribeUsers}, or {@code unknown} if the
 *     request does not match an operation
 * @param rule the violated rule, for instance {@code request.body.schema.required}; it starts with
 *     {@code request} or {@code response}
 * @param location the name of a parameter, a JSON pointer, and names of properties or types, as
 *     far as the violation has them; empty if it has none
 */
public record SpecViolation(Vendor vendor, String operation, String rule, String location) {

    /** Returns one line with all components. */
    @Override
    public String toString() {
        return vendor + " " + operation + ": " + rule + (location.isEmpty() ? "" : " at " + location);
    }
}
