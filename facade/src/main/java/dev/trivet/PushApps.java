package dev.trivet;

import static dev.trivet.push.PushOperations.ADD_APP_LABEL;
import static dev.trivet.push.PushOperations.DELETE_APP_LABEL;
import static dev.trivet.push.PushOperations.GET_APP;
import static dev.trivet.push.PushOperations.LIST_APPS;
import static dev.trivet.push.PushOperations.UPDATE_APP;
import static java.util.Objects.requireNonNull;

import dev.trivet.errors.NotFoundException;
import dev.trivet.push.api.AppsApi;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppLabel;
import dev.trivet.push.model.AppLabelRemoval;
import dev.trivet.push.model.AppLabels;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ListAppsQuery;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import java.util.List;

/** The operations on apps in the organization: Push Security REST API v1, Apps. */
public final class PushApps extends PushResource<App, ListAppsQuery> {
    private static final ListAppsQuery ALL = ListAppsQuery.builder().build();

    private final AppsApi api;

    PushApps(AppsApi api, CallExecutor calls) {
        super(calls, LIST_APPS, ALL, api::listApps, GET_APP, api::getApp);
        this.api = api;
    }

    /**
     * Updates an app: its approval status, sensitivity level and notes. A property that is set to a
     * value is changed, one that is set to null is removed, and one that is not set is not changed.
     *
     * <pre>{@code
     * push.apps().update(id, AppUpdate.builder()
     *         .approvalStatus(ApprovalStatus.APPROVED)  // set
     *         .notes(null)                              // removed
     *         .build());                                // the sensitivity level is not changed
     * }</pre>
     *
     * @param id the app's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<App> update(String id, AppUpdate update) {
        return calls.call(UPDATE_APP, api.updateApp(Arguments.id(id), requireNonNull(update, "update")));
    }

    /**
     * Adds a label to an app. The result is all labels of the app.
     *
     * @param id the app's identifier
     * @param label the label, of at most 50 characters
     * @throws IllegalArgumentException if {@code id} or {@code label} is null, blank, or cannot be
     *     sent, or if the label is too long
     */
    @CheckReturnValue
    public ApiCall<List<String>> addLabel(String id, String label) {
        return calls.call(
                        ADD_APP_LABEL,
                        api.addAppLabel(
                                Arguments.id(id),
                                AppLabel.builder()
                                        .label(Arguments.nonBlank("label", label))
                                        .build()))
                .map(AppLabels::getLabels);
    }

    /**
     * Removes a label from an app. The result is the remaining labels. It fails with
     * {@link NotFoundException} if the app does not exist, and if it does not have the label.
     *
     * @param id the app's identifier
     * @param label the label
     * @throws IllegalArgumentException if {@code id} or {@code label} is null, blank, or cannot be
     *     sent
     */
    @CheckReturnValue
    public ApiCall<List<String>> removeLabel(String id, String label) {
        return calls.call(
                        DELETE_APP_LABEL,
                        api.deleteAppLabel(
                                Arguments.id(id),
                                AppLabelRemoval.builder()
                                        .label(Arguments.nonBlank("label", label))
                                        .build()))
                .map(AppLabels::getLabels);
    }
}
