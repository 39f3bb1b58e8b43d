package dev.trivet.cli;

import dev.trivet.ApiCall;
import dev.trivet.EmailHash;
import dev.trivet.PushSecurity;
import dev.trivet.RetryPolicy;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.errors.AuthenticationException;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.TrivetException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Checks what the commands need, and prints what to do about each problem.
 *
 * <p>To find out what a key permits without changing anything, it lists employees, and sends
 * requests that refer to items that cannot exist.
 */
@Command(
        description = {
            "Check the credentials and the access to each vendor.",
            "Prints what to do about each problem. Sends at most two requests to each vendor whose credentials are set."
                    + " They change nothing: they list employees, or refer to an employee, a hash and a target that"
                    + " cannot exist."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  trivet doctor", "  trivet doctor --profile work"})
final class DoctorCommand implements Callable<Integer> {
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration MAXIMUM_SKEW = Duration.ofMinutes(1);
    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";
    private static final String UNKNOWN_HASH = "0".repeat(64);

    private final CliContext context;
    private int exitCode = ExitCode.DONE;
    private @Nullable Duration skew;
    private boolean isRateLimitReported;

    @Mixin
    private VendorClients vendors;

    DoctorCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        report(State.OK, "Trivet", TrivetCommand.version()[0].replace("trivet ", ""));
        report(State.OK, "Java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        List<String> warnings = new ArrayList<>();
        try {
            Credentials credentials = vendors.credentials(warnings::add);
            checkCredentials(credentials, warnings);
        } catch (CommandException unreadable) {
            fail("Credentials", unreadable);
            return exitCode;
        }
        checkProxy();
        check(VendorSettings.PUSH, this::checkPush);
        check(VendorSettings.ENZOIC, this::checkEnzoic);
        check(VendorSettings.PROBELY, this::checkProbely);
        checkRateLimit();
        checkClock();
        return exitCode;
    }

    private void checkCredentials(Credentials credentials, List<String> warnings) {
        Path defaultFile = Credentials.defaultFile(context);
        if (defaultFile != null) {
            report(State.OK, "Default file", defaultFile + (Files.exists(defaultFile) ? "" : " (does not exist)"));
        }
        warnings.forEach(warning -> report(State.WARNING, "Credentials", warning));
        boolean isSet = false;
        for (VendorSettings vendor : VendorSettings.values()) {
            Credentials.Source source = credentials.source(vendor.variables());
            if (!source.variables().isEmpty()) {
                isSet = true;
                List<String> names =
                        source.variables().keySet().stream().sorted().toList();
                report(State.OK, "Credentials", String.join(", ", names) + " from " + source.name());
            }
        }
        if (!isSet) {
            exitCode = ExitCode.CREDENTIALS;
            report(
                    State.ERROR,
                    "Credentials",
                    "none are set. Set them in the environment or in a credentials file: see trivet help environment.");
        }
        List<String> webhook = List.of(Credentials.WEBHOOK_KEY, Credentials.WEBHOOK_SECRET);
        int set = credentials.of(webhook).size();
        if (set == 1) {
            report(
                    State.WARNING,
                    "Webhook",
                    "only one of " + String.join(" and ", webhook) + " is set; trivet listen requires both.");
        } else if (set == webhook.size()) {
            report(State.OK, "Webhook", "credentials are set");
        }
    }

    /** Reports a proxy. Java uses system properties, and not the variables that curl uses. */
    private void checkProxy() {
        for (VendorSettings vendor : VendorSettings.values()) {
            URI url = URI.create(vendors.baseUrl(vendor));
            for (Proxy proxy : ProxySelector.getDefault().select(url)) {
                if (proxy.type() != Proxy.Type.DIRECT) {
                    report(State.OK, "Proxy", vendor.vendor() + " is reached through " + address(proxy));
                    return;
                }
            }
        }
        for (String name : List.of("HTTPS_PROXY", "https_proxy")) {
            if (context.variable(name) != null) {
                report(
                        State.WARNING,
                        "Proxy",
                        name + " is set, but Java does not use it. Set JAVA_TOOL_OPTIONS to"
                                + " \"-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT\".");
                return;
            }
        }
    }

    private static String address(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : String.valueOf(proxy.address());
    }

    private void check(VendorSettings vendor, Runnable check) {
        if (vendors.isUnset(vendor)) {
            report(State.SKIPPED, vendor.vendor(), VendorClients.notSet(vendor.credentials()));
            return;
        }
        try {
            check.run();
        } catch (RuntimeException failure) {
            if (failure instanceof TrivetException call) {
                compareClocks(call.headers());
            }
            if (ErrorMessages.outage(failure) != null) {
                report(State.SKIPPED, vendor.vendor(), "the rate limit cannot be shared");
                if (!isRateLimitReported) {
                    isRateLimitReported = true;
                    fail("Rate limit", failure);
                }
                return;
            }
            fail(vendor.vendor(), failure);
        }
    }

    private void checkPush() {
        PushSecurity push = vendors.push();
        listEmployees(push);
        try {
            send(push.employees().removeFromGroup(UNKNOWN_ID, "trivet-doctor"));
            report(State.OK, VendorSettings.PUSH.vendor(), "full access key accepted");
        } catch (AuthenticationException | PermissionDeniedException readOnly) {
            compareClocks(readOnly.headers());
            report(
                    State.OK,
                    VendorSettings.PUSH.vendor(),
                    "read-only key accepted. It is enough for sync, report, listen and all lists.");
        } catch (InterruptedCallException interrupted) {
            throw interrupted;
        } catch (TrivetException inconclusive) {
            compareClocks(inconclusive.headers());
            report(
                    State.WARNING,
                    VendorSettings.PUSH.vendor(),
                    "key accepted; whether it has full access is unknown. "
                            + ErrorMessages.of(inconclusive).getMessage());
        }
    }

    /** Reads the first page of a list, which always exists. A 404 means that the URL is wrong. */
    private static void listEmployees(PushSecurity push) {
        try {
            boolean unused = push.employees()
                    .list()
                    .withRequestDeadline(DEADLINE)
                    .withRetryPolicy(RetryPolicy.none())
                    .iterator()
                    .hasNext();
        } catch (NotFoundException wrongUrl) {
            throw new CommandException(
                    ExitCode.VENDOR_OR_NETWORK,
                    ErrorMessages.sentence(wrongUrl) + " Check " + VendorSettings.PUSH.baseUrl() + ".",
                    wrongUrl);
        }
    }

    private void checkEnzoic() {
        send(vendors.enzoic().users().isSubscribed(EmailHash.ofHex(UNKNOWN_HASH)));
        report(State.OK, VendorSettings.ENZOIC.vendor(), "key accepted");
    }

    private void checkProbely() {
        send(vendors.probely(null).targets().clearTwoFactor(UNKNOWN_ID));
        report(State.OK, VendorSettings.PROBELY.vendor(), "key accepted");
    }

    /** Sends a call for an item that does not exist. A 404 is the expected response. */
    private <T> void send(ApiCall<T> call) {
        try {
            compareClocks(call.withDeadline(DEADLINE)
                    .withRetryPolicy(RetryPolicy.none())
                    .executeWithResponse()
                    .headers());
        } catch (NotFoundException expected) {
            compareClocks(expected.headers());
        }
    }

    private void compareClocks(Headers headers) {
        Date date = headers.getDate("Date");
        if (date != null) {
            Instant now = context.clock().instant();
            Duration difference = Duration.between(date.toInstant(), now);
            if (skew == null || difference.abs().compareTo(skew.abs()) < 0) {
                skew = difference;
            }
        }
    }

    private void checkRateLimit() {
        if (vendors.sharesRateLimits() && !isRateLimitReported) {
            report(State.OK, "Rate limit", "shared through Redis");
        }
    }

    private void checkClock() {
        if (skew == null) {
            report(State.SKIPPED, "Clock", "no response had a date");
        } else if (skew.abs().compareTo(MAXIMUM_SKEW) > 0) {
            report(
                    State.WARNING,
                    "Clock",
                    String.format(
                            Locale.ROOT,
                            "%,d seconds %s the vendors' clocks. Synchronize it, because connections and filters by"
                                    + " time depend on it.",
                            skew.abs().toSeconds(),
                            skew.isNegative() ? "behind" : "ahead of"));
        } else {
            report(State.OK, "Clock", "agrees with the vendors' clocks");
        }
    }

    private void fail(String subject, RuntimeException failure) {
        CommandException error = ErrorMessages.of(failure);
        if (exitCode == ExitCode.DONE) {
            exitCode = error.exitCode();
        }
        report(State.ERROR, subject, error.getMessage());
    }

    private void report(State state, String subject, String message) {
        String label = String.format(Locale.ROOT, "%-7s", state.label);
        context.out()
                .println((context.hasColors() ? state.color + label + "\u001b[0m" : label)
                        + DisplayText.clean(String.format(Locale.ROOT, "  %-13s  %s", subject, message)));
    }

    /** The result of a check. */
    private enum State {
        OK("ok", "\u001b[32m"),
        WARNING("warning", "\u001b[33m"),
        ERROR("error", "\u001b[31m"),
        SKIPPED("skipped", "");

        private final String label;
        private final String color;

        State(String label, String color) {
            this.label = label;
            this.color = color;
        }
    }
}
