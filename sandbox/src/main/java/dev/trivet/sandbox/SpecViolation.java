package dev.trivet.sandbox;

/**
 * A part of a request, response or alert that the vendor's OpenAPI document does not allow. It does
 * not contain values of them.
 *
 * @param vendor the vendor
 * @param operation the operation id, for instance {@code subscribeUsers}, or {@code unknown} if the
 *     request matches no operation
 * @param rule {@code request} or {@code response}, the part of it, and the violated rule, for
 *     instance {@code request.body.schema.required}
 * @param location the name of a parameter, a JSON pointer or names of properties; empty if the rule
 *     applies to the whole
 */
public record SpecViolation(Vendor vendor, String operation, String rule, String location) {

    /** Returns one line with all components. */
    @Override
    public String toString() {
        return vendor + " " + operation + ": " + rule + (location.isEmpty() ? "" : " at " + location);
    }
}
