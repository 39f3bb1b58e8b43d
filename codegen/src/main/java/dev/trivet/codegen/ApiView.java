package dev.trivet.codegen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Retrofit interface with the operations of a tag, for the templates.
 *
 * @param name the interface's simple name
 * @param accessor the client's method that returns it
 * @param javadoc the lines of its comment
 * @param operations its methods, in the order of the document
 */
record ApiView(String name, String accessor, List<String> javadoc, List<OperationView> operations) {
    /**
     * Returns the names of the models and enums that are bodies of the operations and callbacks,
     * or that are items or values of such a body.
     */
    List<String> jsonModels() {
        return operations.stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.bodyType(), operation.resultType()), operation.callbackTypes().stream()))
                .filter(Objects::nonNull)
                .map(JavaType::innermost)
                .filter(JavaType::isGenerated)
                .map(JavaType::name)
                .distinct()
                .toList();
    }

    /** The RxJava type of an operation's result. */
    enum Result {
        SINGLE,
        MAYBE,
        COMPLETABLE
    }

    /**
     * An operation.
     *
     * @param id its operationId, which is its method's name
     * @param constant its constant in the client's class of operations
     * @param summary the first sentence of its comment
     * @param javadoc the lines of its comment
     * @param deprecated whether it is deprecated
     * @param annotation the Retrofit annotations with method, path and media types
     * @param bodyType the type of its request body, or null if it has none
     * @param callbackTypes the types of the bodies of its callbacks
     * @param result the RxJava type of its result
     * @param resultType the type of its result, or null if it has none
     * @param parameters the method's parameters, in order
     * @param idempotent whether sending it twice has the same effect as sending it once
     * @param readOnly whether it has no side effects
     * @param contracts the tests of its examples
     */
    record OperationView(
            String id,
            String constant,
            String summary,
            List<String> javadoc,
            boolean deprecated,
            String annotation,
            @Nullable JavaType bodyType,
            List<JavaType> callbackTypes,
            Result result,
            @Nullable JavaType resultType,
            List<ParameterView> parameters,
            boolean idempotent,
            boolean readOnly,
            List<ContractView> contracts) {

        String returnType() {
            return switch (result) {
                case SINGLE -> "Single<" + typeName() + ">";
                case MAYBE -> "Maybe<" + typeName() + ">";
                case COMPLETABLE -> "Completable";
            };
        }

        String signature() {
            return JavaLiterals.arguments(
                    "    " + returnType() + " " + id,
                    parameters.stream().map(ParameterView::declaration).toList());
        }

        boolean isMaybe() {
            return result == Result.MAYBE;
        }

        private String typeName() {
            if (resultType == null) {
                throw new SpecException(id + " has no result");
            }
            return resultType.name();
        }
    }

    /** A parameter of a method, with its Retrofit annotation. */
    record ParameterView(String annotation, String type, String name, String description) {
        String declaration() {
            return annotation + " " + type + " " + name;
        }
    }

    /**
     * A test of an example. The client calls the operation, and the server returns the response.
     * The test checks the sent request, and the JSON that the client writes for the response.
     *
     * @param name the name of the test method
     * @param status the status of the response
     * @param response the lines of the response's JSON, or null if it has no content
     * @param expectedResponse the lines of the JSON that the client writes for it, or null
     * @param responseType the Java type of the response, or null
     * @param responseTypeExpression the expression of that type, or null
     * @param call the expression of the call
     * @param terminal the method that blocks until the call has completed
     * @param httpMethod the expected HTTP method
     * @param path the literal of the expected path
     * @param query the expected query parameters
     * @param headers the expected headers of the parameters
     * @param requestMediaType the literal of the media type of the body
     * @param requestBody the lines of the request's JSON, or null if it has no body
     * @param setup the statements that create the arguments of the call
     */
    record ContractView(
            String name,
            int status,
            @Nullable List<String> response,
            @Nullable List<String> expectedResponse,
            @Nullable String responseType,
            @Nullable String responseTypeExpression,
            String call,
            String terminal,
            String httpMethod,
            String path,
            List<Expectation> query,
            List<Expectation> headers,
            String requestMediaType,
            @Nullable List<String> requestBody,
            List<String> setup) {

        boolean hasResponse() {
            return response != null;
        }

        /** Returns whether the client writes the response in a different shape. */
        boolean isRewritten() {
            return !Objects.equals(response, expectedResponse);
        }

        boolean hasRequestBody() {
            return requestBody != null;
        }

        int queryCount() {
            return query.size();
        }
    }

    /** The expected values of a query parameter or a header, as literals. */
    record Expectation(String name, String values) {}
}
