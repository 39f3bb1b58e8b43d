package dev.trivet.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares requests and answers with what is written about them. */
interface Inspector {

    /** Finds nothing. */
    Inspector NONE = (vendor, operation, request, answer) -> List.of();

    /**
     * Returns an inspector that compares with the OpenAPI documents.
     *
     * @throws IllegalStateException if the validator is not on the class path
     */
    static Inspector strict() {
        try {
            return new SpecInspector();
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "strict() needs com.atlassian.oai:swagger-request-validator-core 2 on the class path,"
                            + " and with it a jackson-annotations that fits its jackson-databind.",
                    missing);
        }
    }

    /**
     * Returns what deviates.
     *
     * @param answer the answer, or null when a fault spoiled it
     */
    List<Deviation> inspect(Vendor vendor, String operation, Request request, @Nullable Answer answer);
}
