package com.example.app;

import static java.util.Arrays.asList;

import dev.trivet.CallListener;
import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.RetryPolicy;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.sync.ExposureSync;
import dev.trivet.sync.SyncReport;
import java.util.Iterator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Prints the messages of attempts, results and failures. */
public final class PrintMessages {
    /** The number of calls to {@code getApp}; the sandbox fails each in a different way. */
    private static final int CALLS = 7;

    private static final CallListener LISTENER = attempt -> print("listener", attempt);

    private PrintMessages() {}

    public static void main(String[] args) {
        try (PushSecurity push = push().baseUrl(System.getenv("PUSH_BASE_URL"))
                .listener(LISTENER)
                .build()) {
            print("finding", push.findings().list().iterator().next());
            Object type = FindingType.of("NEW");
            Object state = FindingState.of("NEW");
            print("equal types and states", type.equals(state));
            for (int call = 1; call <= CALLS; call++) {
                printFailure("call " + call, () -> push.apps().get("an-id").execute());
            }
        }

        printFailure("no server", () -> {
            try (PushSecurity push =
                    push().baseUrl(System.getenv("REFUSING_BASE_URL")).build()) {
                push.employees().get("an-id").execute();
            }
        });
        printFailure("closed client", () -> {
            PushSecurity push = push().build();
            push.close();
            push.employees().get("an-id").execute();
        });
        printFailure("broken interceptor", () -> {
            OkHttpClient client = new OkHttpClient.Builder()
                    .addInterceptor(chain -> {
                        throw new AppException();
                    })
                    .build();
            try (PushSecurity push = push().okHttpClient(client).build()) {
                push.employees().get("an-id").execute();
            } finally {
                client.dispatcher().executorService().shutdown();
            }
        });
        printFailure("broken listener", () -> {
            try (PushSecurity push = push().baseUrl(System.getenv("REFUSING_BASE_URL"))
                    .listener(attempt -> {
                        throw new AppException();
                    })
                    .build()) {
                push.employees().get("an-id").execute();
            }
        });

        try (PushSecurity push = push().baseUrl(System.getenv("PUSH_BASE_URL")).build();
                Enzoic enzoic = Enzoic.builder()
                        .baseUrl(System.getenv("ENZOIC_BASE_URL"))
                        .credentials(System.getenv("ENZOIC_API_KEY"), System.getenv("ENZOIC_API_SECRET"))
                        .retryPolicy(RetryPolicy.none())
                        .listener(LISTENER)
                        .build()) {
            SyncReport report = ExposureSync.from(push)
                    .to(enzoic)
                    .withProgress(progress -> print("progress", progress))
                    .run();
            print("report", report);
            print("skipped", report.skipped());
            printFailure(
                    "invalid address",
                    () -> enzoic.users().subscribe("alice smith@example.com").execute());
            printFailure(
                    "rejected batch",
                    () -> enzoic.domains()
                            .subscribeAll(asList("example.com", "not-approved.example"))
                            .execute());
            printFailure(
                    "invalid item",
                    () -> enzoic.domains()
                            .subscribeAll(asList("example.com", "white space"))
                            .execute());
            printFailure(
                    "broken source",
                    () -> enzoic.domains().subscribeAll(new BrokenSource()).execute());
        }
    }

    private static PushSecurity.Builder push() {
        return PushSecurity.builder().apiKey(System.getenv("PUSH_API_KEY")).retryPolicy(RetryPolicy.none());
    }

    private static void printFailure(String label, Runnable call) {
        try {
            call.run();
            print(label, "did not fail");
        } catch (AppException expected) {
            print(label, "the app's exception");
        } catch (RuntimeException expected) {
            print(label, expected.getMessage());
        }
    }

    private static void print(String label, @Nullable Object message) {
        System.out.println(label + ": " + String.valueOf(message).replaceAll("\\d+ ms", "(some) ms"));
    }

    /** A class that a shrinker renames. */
    private static final class AppException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class BrokenSource implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            throw new AppException();
        }
    }
}
