package dev.trivet;

import dev.trivet.client.Operation;
import dev.trivet.client.TokenPage;
import org.jspecify.annotations.Nullable;

/** Lists that the vendor cuts by paging token: an absent, null or empty token ends them. */
final class TokenPaging {
    private TokenPaging() {}

    /** Returns the list of which {@code request} asks for the page at a token. */
    static <T> PagedIterable<T> list(CallPipeline calls, Operation operation, PageRequest<TokenPage<T>> request) {
        return new PagedIterable<>(
                position -> calls.call(operation, request.at(position)).map(answer -> page(answer, position)));
    }

    private static <T> Page<T> page(TokenPage<T> answer, @Nullable String position) {
        String token = answer.getPagingToken();
        return new Page<>(answer.getItems(), position, token == null || token.isEmpty() ? null : token);
    }
}
