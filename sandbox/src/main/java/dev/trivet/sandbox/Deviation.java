package dev.trivet.sandbox;

/**
 * Something in a request or an answer that the vendor's OpenAPI document does not allow. No value of the request or the answer
 * is part of it.
 *
 * @param vendor the vendor that was called
 * @param operation the operation, for instance {@code subscribeUsers}, or {@code unknown} when the vendor has none such
 * @param rule what was broken: {@code request} or {@code response}, the part, and the rule, for instance {@code
 *     request.body.schema.required}
 * @param where what broke it: the name of a parameter, a JSON pointer or names of members, or empty when the rule says it all
 */
public record Deviation(Vendor vendor, String operation, String rule, String where) {

    /** Returns one line that names the operation and what deviates. */
    @Override
    public String toString() {
        return vendor + " " + operation + ": " + rule + (where.isEmpty() ? "" : " at " + where);
    }
}
