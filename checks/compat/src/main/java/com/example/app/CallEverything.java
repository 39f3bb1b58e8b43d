package com.example.app;

import static java.util.Arrays.asList;
import static java.util.Collections.singletonList;

import dev.trivet.ApiCall;
import dev.trivet.ApiResponse;
import dev.trivet.CallAttempt;
import dev.trivet.CallListener;
import dev.trivet.ClientResources;
import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.EnzoicDomains;
import dev.trivet.EnzoicUsers;
import dev.trivet.InvalidAddressException;
import dev.trivet.Page;
import dev.trivet.Probely;
import dev.trivet.PushSecurity;
import dev.trivet.RateLimiter;
import dev.trivet.RetryPolicy;
import dev.trivet.TokenBucket;
import dev.trivet.client.RawValue;
import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.errors.AuthenticationException;
import dev.trivet.errors.BadRequestException;
import dev.trivet.errors.ConflictException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.RateLimitException;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.BlockedUrl;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.ListBrowsersQuery;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.push.model.ListFindingsQuery;
import dev.trivet.push.model.RemovableLoginMethod;
import dev.trivet.sync.ExposureSync;
import dev.trivet.sync.SyncException;
import dev.trivet.sync.SyncReport;
import dev.trivet.webhook.EnzoicWebhookReceiver;
import dev.trivet.webhook.WebhookAuthenticationException;
import dev.trivet.webhook.WebhookPayloadException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Calls all operations of the three vendors through the facade, executes the calls in different
 * ways, and prints results and failures. The sandbox fails some of the calls.
 */
public final class CallEverything {
    private static final CallListener LISTENER = attempt -> {
        // The durations differ between runs.
        CallAttempt.Outcome outcome = attempt.outcome();
        print("attempt", attempt.vendor() + " " + attempt.operation() + " " + attempt.number(), outcome.description());
    };

    private CallEverything() {}

    public static void main(String[] args) {
        RetryPolicy quick = RetryPolicy.builder()
                .initialDelay(Duration.ofMillis(1))
                .maximumDelay(Duration.ofMillis(2))
                .build();
        try (ClientResources resources = ClientResources.create();
                PushSecurity push = PushSecurity.builder()
                        .fromEnv()
                        .clientResources(resources)
                        .applicationName("compat/1")
                        .retryPolicy(quick)
                        .listener(LISTENER)
                        .build();
                Enzoic enzoic = Enzoic.builder()
                        .fromEnv()
                        .clientResources(resources)
                        .retryPolicy(quick)
                        .listener(LISTENER)
                        .build();
                Probely probely = Probely.builder()
                        .fromEnv()
                        .clientResources(resources)
                        .retryPolicy(quick)
                        .build()) {
            readPush(push);
            changePush(push);
            failPush(push);
            callEnzoic(enzoic);
            callProbely(probely);
            combine(push, enzoic);
            sync(push, enzoic);
        }
        rateLimit();
        receiveAlerts();
    }

    /** Calls each operation of Push Security that reads, executed in different ways. */
    private static void readPush(PushSecurity push) {
        List<Employee> employees = push.employees().list().withLookAhead(1).toList();
        print("employees", employees.size());
        String employee = String.valueOf(employees.get(0).getId());
        print("employee", push.employees().get(employee).execute());
        for (Page<Employee> page : push.employees()
                .list(ListEmployeesQuery.builder().limit(40).build())
                .pages()) {
            print("page", page.items().size(), page.nextPosition() == null ? "last" : "not last");
        }

        String account = id(push.accounts().list().iterator().next().getId());
        ApiResponse<?> response = push.accounts().get(account).executeWithResponse();
        print("account", response.status(), response.body());
        print("users", push.accounts().usedBy(account).toList());
        String otherAccount = id(push.otherAccounts().list().iterator().next().getId());
        print(
                "other account",
                push.otherAccounts().get(otherAccount).executeAsync().join());

        String app = id(push.apps().list().toFlowable().blockingFirst().getId());
        print("app", push.apps().get(app).toSingle().blockingGet());
        String otherApp = id(push.otherApps().list().iterator().next().getId());
        print("other app, after a 429", push.otherApps().get(otherApp).execute());

        String browser = id(push.browsers()
                .list(ListBrowsersQuery.builder().browser(BrowserType.CHROME).build())
                .iterator()
                .next()
                .getId());
        print("browser, after a 503", push.browsers().get(browser).execute());

        FindingType type = FindingType.WEAK_PASSWORD;
        Finding finding = push.findings()
                .list(ListFindingsQuery.builder().type(type).build())
                .iterator()
                .next();
        print("finding", finding, describe(finding.getType()));
        Finding undocumented = push.findings().get(id(finding.getId())).execute();
        print("undocumented", undocumented, describe(undocumented.getType()));
        print("unknown properties", undocumented.getUnknownProperties());
        print("has state", undocumented.hasStateProperty(), undocumented.getState());
        print("has account", undocumented.hasAccountIdProperty());
        print("blocked URLs", push.blockedUrls().list().toList());
    }

    private static String describe(@Nullable FindingType type) {
        if (type == null) {
            return "none";
        }
        switch (type.asEnum()) {
            case WEAK_PASSWORD:
                return "weak";
            case UNRECOGNIZED:
                return "new: " + type.value() + ", equal: " + type.equals(FindingType.of(type.value()));
            default:
                return "another type: " + type;
        }
    }

    private static void changePush(PushSecurity push) {
        String account = id(push.accounts().list().stream()
                .filter(each ->
                        each.getLoginMethods() != null && each.getLoginMethods().getOidcLogin() != null)
                .findFirst()
                .orElseThrow(IllegalStateException::new)
                .getId());
        print(
                "without OIDC",
                push.accounts()
                        .removeLoginMethod(account, RemovableLoginMethod.OIDC)
                        .execute());
        print("forgotten", push.accounts().forget(account).execute());

        String app = id(push.apps().list().iterator().next().getId());
        AppUpdate update = AppUpdate.builder()
                .approvalStatus(ApprovalStatus.APPROVED)
                .notes("Reviewed.")
                .build();
        print("updated app", push.apps().update(app, update).execute());
        // The request must contain only the property that is null; the test compares the journals.
        print(
                "cleared notes",
                push.apps().update(app, AppUpdate.builder().notes(null).build()).execute());
        print("labels", push.apps().addLabel(app, "reviewed").execute());
        print("labels", push.apps().removeLabel(app, "reviewed").execute());

        String employee = id(push.employees().list().iterator().next().getId());
        print("groups", push.employees().addToGroup(employee, "Engineering").execute());
        print(
                "groups",
                push.employees().removeFromGroup(employee, "Engineering").execute());
        EmployeeUpdate groups =
                EmployeeUpdate.builder().groups(asList("One", "Two")).build();
        fail("not licensed", push.employees().update(employee, groups));
        print("updated employee", push.employees().update(employee, groups).execute());

        BlockedUrl url =
                BlockedUrl.builder().host("*.example.com").path("/login").build();
        print("blocked", push.blockedUrls().add(url).execute());
        print("unblocked", push.blockedUrls().removeAll().execute());
    }

    /** The sandbox fails each of these calls in a different way. */
    private static void failPush(PushSecurity push) {
        PushSecurity.Builder readOnly = PushSecurity.builder()
                .baseUrl(System.getenv("PUSH_BASE_URL"))
                .apiKey(System.getenv("PUSH_READ_ONLY_API_KEY"));
        try (PushSecurity reader = readOnly.build()) {
            fail("read-only", reader.apps().addLabel("an-id", "reviewed"));
        }
        ApiCall<?> call = push.employees().get("an-id").withRetryPolicy(RetryPolicy.none());
        for (int number = 1; number <= 5; number++) {
            fail("failure " + number, call);
        }
        fail("not found", call);
        fail("no attempts left", push.employees().get("an-id"));
        fail(
                "page",
                () -> print(
                        "page", push.employees().list().startingAt("no number").toList()));
    }

    private static void callEnzoic(Enzoic enzoic) {
        EnzoicUsers users = enzoic.users();
        print("added", users.subscribe("Alice@Example.com").execute());
        print("added", users.subscribe(EmailHash.of("bob@example.com")).execute());
        print("subscribed", users.isSubscribed("alice@example.com").execute());
        print("subscribed", users.isSubscribed("carol@example.com").execute());
        print(
                "bulk",
                users.subscribeAll(asList("dan@example.com", "erin@example.com", "no address"))
                        .skippingInvalid((position, problem) -> print("skipped", position, problem.getMessage()))
                        .withBatchSize(1)
                        .execute());
        List<EmailHash> hashes = users.list().toList();
        print("hashes", hashes.size(), hashes.contains(EmailHash.of("alice@example.com")));
        print("removed", users.unsubscribe("alice@example.com").execute());
        print("bulk", users.unsubscribeAllHashes(hashes).executeAsync().join());
        try {
            print("invalid", users.subscribe("no address"));
        } catch (InvalidAddressException expected) {
            print("invalid", expected.reason().description(), expected.getMessage());
        }

        EnzoicDomains domains = enzoic.domains();
        print("added", domains.subscribe("Example.com").execute());
        print("subscribed", domains.isSubscribed("example.com").execute());
        print(
                "domains",
                domains.list(ListDomainSubscriptionsQuery.builder().pageSize(1).build()).stream()
                        .count());
        print("removed", domains.unsubscribe("example.com").toSingle().blockingGet());
        fail("test alert", enzoic.webhooks().test());

        try (EnzoicClient client = EnzoicClient.builder().fromEnv().build()) {
            fail(
                    "invalid parameter",
                    () -> print(
                            "invalid parameter",
                            client.userSubscriptions()
                                    .getUserSubscription("no hash")
                                    .blockingGet()));
        }
    }

    private static void callProbely(Probely probely) {
        String target = System.getenv("PROBELY_TARGET");
        fail("field errors", probely.targets().clearTwoFactor(target));
        print("target", probely.targets().clearTwoFactor(target).execute());
        fail("no target", probely.targets().clearTwoFactor("unknown"));
    }

    /** Executes a composite call. */
    private static void combine(PushSecurity push, Enzoic enzoic) {
        ApiCall<Boolean> firstEmployee = ApiCall.composite(
                "firstEmployee",
                context -> push.partOf(context)
                        .employees()
                        .list()
                        .toFlowable()
                        .filter(Employee::hasEmailProperty)
                        .firstOrError()
                        .flatMap(employee -> enzoic.partOf(context)
                                .users()
                                .isSubscribed(id(employee.getEmail()))
                                .toSingle()),
                push,
                enzoic);
        print("composite", firstEmployee.withDeadline(Duration.ofMinutes(1)).execute());
    }

    private static void sync(PushSecurity push, Enzoic enzoic) {
        print(
                "bulk",
                enzoic.users().subscribeAll(singletonList("former@example.com")).execute());
        ExposureSync sync = ExposureSync.from(push).to(enzoic).withPrune(true);
        print("dry run", report(sync.withDryRun(true).run()));
        try {
            sync.withMaximumPruneShare(0).run();
        } catch (SyncException expected) {
            print("prune limit", expected.getMessage());
        }
        SyncReport report = sync.withMaximumPruneShare(1)
                .withProgress(progress -> print("progress", progress))
                .runAsync()
                .join();
        print("sync", report(report));
    }

    private static String report(SyncReport report) {
        return withoutDuration(report.toString()) + " " + report.skipped();
    }

    /** Executes calls that the app's own rate limiters do not admit. */
    private static void rateLimit() {
        PushSecurity.Builder builder = PushSecurity.builder().fromEnv().maximumRateLimitWait(Duration.ofMillis(1));
        TokenBucket oneCall = TokenBucket.create(1, 1, Schedulers.computation());
        oneCall.pause(Duration.ofHours(1));
        try (PushSecurity push = builder.rateLimiter(oneCall).build()) {
            fail("rate limit", push.blockedUrls().removeAll());
        }
        RateLimiter withoutPermits = new RateLimiter() {
            @Override
            public Completable acquire(@Nullable Duration maximumWait) {
                return Completable.never();
            }

            @Override
            public void pause(Duration duration) {}
        };
        try (PushSecurity push =
                builder.rateLimiter(withoutPermits).listener(LISTENER).build()) {
            CompletableFuture<?> future = push.blockedUrls().removeAll().executeAsync();
            future.cancel(true);
            fail("canceled", future::join);
        }
    }

    private static void receiveAlerts() {
        EnzoicWebhookReceiver receiver = EnzoicWebhookReceiver.create("key", "secret");
        byte[] credentials = "key:secret".getBytes(StandardCharsets.UTF_8);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        ExposureAlert alert = receiver.receive(
                authorization,
                "{\"username\":\"alice@example.com\",\"exposureID\":\"5820469ffdb8780510b329cc\","
                        + "\"date\":\"2026-01-02T03:04:05.000Z\",\"new\":[1]}");
        RawValue<?> date = alert.getDate();
        print("alert", alert, alert.getExposureId(), date == null ? null : date.value());
        fail("alert without credentials", () -> receiver.receive(null, "{}"));
        fail("alert without JSON", () -> receiver.receive(authorization, "<html>"));
        fail("alert with another format", () -> receiver.receive(authorization, "{\"username\":5}"));
    }

    private static void fail(String label, ApiCall<?> call) {
        fail(label, () -> print(label, call.execute()));
    }

    private static void fail(String label, Runnable code) {
        try {
            code.run();
        } catch (TrivetException e) {
            print(label, kind(e), e.operation(), e.status(), e.attempts(), e.isRetryable(), e.mayHaveBeenApplied());
            print(label, e.vendorMessage(), e.retryAfter() != null, withoutDuration(e.getMessage()));
        } catch (WebhookPayloadException e) {
            print(label, "malformed payload", e.path(), e.getMessage());
        } catch (WebhookAuthenticationException e) {
            print(label, e.getMessage());
        } catch (CancellationException | CompletionException e) {
            print(label, "canceled: " + (e instanceof CancellationException));
        } catch (IllegalArgumentException e) {
            print(label, "rejected", e.getMessage());
        }
    }

    /** Describes an exception without the name of its class, which a shrinker changes. */
    private static String kind(TrivetException e) {
        if (e instanceof BadRequestException) {
            BadRequestException badRequest = (BadRequestException) e;
            return "bad request " + badRequest.reason() + badRequest.fieldErrors() + badRequest.nonFieldErrors();
        }
        if (e instanceof MalformedResponseException) {
            return "malformed response at " + ((MalformedResponseException) e).path();
        }
        if (e instanceof NotFoundException) {
            return "not found";
        }
        if (e instanceof AuthenticationException) {
            return "authentication";
        }
        if (e instanceof PermissionDeniedException) {
            return "permission";
        }
        if (e instanceof ConflictException) {
            return "conflict";
        }
        if (e instanceof RateLimitException) {
            return "rate limit";
        }
        if (e instanceof ServerErrorException) {
            return "server error";
        }
        return e instanceof TransportException ? "transport" : "another";
    }

    private static String withoutDuration(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\d+ (ms|s|min)\\b", "(some time)");
    }

    private static String id(@Nullable String id) {
        if (id == null) {
            throw new IllegalStateException("The sandbox sends all IDs.");
        }
        return id;
    }

    private static void print(String label, @Nullable Object... values) {
        System.out.println(label + ": " + asList(values));
    }
}
