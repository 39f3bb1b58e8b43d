package dev.trivet;

import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.MalformedResponseException;

/**
 * Thrown if a response is valid JSON, but violates the contract of the API. {@link ApiResponse#map}
 * adds the context of the response.
 */
final class ContractViolationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String problem;

    ContractViolationException(String path, String problem) {
        super(problem);
        this.path = path;
        this.problem = problem;
    }

    /** Returns the exception to throw to the caller of the API. */
    MalformedResponseException toMalformedResponse(ErrorContext context) {
        return context.malformed(path, problem);
    }
}
