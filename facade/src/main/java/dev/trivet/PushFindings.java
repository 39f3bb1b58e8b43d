package dev.trivet;

import static dev.trivet.push.PushOperations.GET_FINDING;
import static dev.trivet.push.PushOperations.LIST_FINDINGS;

import dev.trivet.push.api.FindingsApi;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.ListFindingsQuery;

/** The calls about security findings: Push Security REST API v1, Findings. */
public final class PushFindings {
    private final FindingsApi api;
    private final CallPipeline calls;

    PushFindings(FindingsApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Lists all findings. */
    public PagedIterable<Finding> list() {
        return list(ListFindingsQuery.builder().build());
    }

    /** Lists the findings that {@code query} describes, from its offset on; its limit is the size of a page. */
    public PagedIterable<Finding> list(ListFindingsQuery query) {
        return OffsetPaging.list(
                calls,
                LIST_FINDINGS,
                query,
                query.getOffset(),
                offset -> query.toBuilder().offset(offset).build(),
                api::listFindings);
    }

    /** Fetches the finding with the identifier {@code id}; a blank one fails with {@link IllegalArgumentException}. */
    public ApiCall<Finding> get(String id) {
        return calls.call(GET_FINDING, api.getFinding(id));
    }
}
