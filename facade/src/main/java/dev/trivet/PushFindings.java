package dev.trivet;

import static dev.trivet.push.PushOperations.GET_FINDING;
import static dev.trivet.push.PushOperations.LIST_FINDINGS;

import dev.trivet.push.api.FindingsApi;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.ListFindingsQuery;

/** The operations on security findings: Push Security REST API v1, Findings. */
public final class PushFindings extends PushResource<Finding, ListFindingsQuery> {
    private static final ListFindingsQuery ALL = ListFindingsQuery.builder().build();

    PushFindings(FindingsApi api, CallExecutor calls) {
        super(calls, LIST_FINDINGS, ALL, api::listFindings, GET_FINDING, api::getFinding);
    }
}
