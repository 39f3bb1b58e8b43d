package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.BlockedUrl;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.RemovableLoginMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that invalid arguments are rejected before the call is executed. */
class ArgumentsTest extends PushTest {
    private static final List<String> INVALID = asList(null, "", " ", "\t\u00a0", "a\ud800b", "\udc00");

    private static Map<String, Consumer<String>> callsWithId(PushSecurity push, Probely probely) {
        Map<String, Consumer<String>> calls = new LinkedHashMap<>();
        EmployeeUpdate licensed = EmployeeUpdate.builder().licensed(true).build();
        calls.put("accounts.get", id -> push.accounts().get(id));
        calls.put("accounts.forget", id -> push.accounts().forget(id));
        calls.put("accounts.removeLoginMethod", id -> push.accounts().removeLoginMethod(id, RemovableLoginMethod.OIDC));
        calls.put("accounts.usedBy", id -> push.accounts().usedBy(id));
        calls.put("otherAccounts.get", id -> push.otherAccounts().get(id));
        calls.put("apps.get", id -> push.apps().get(id));
        calls.put(
                "apps.update",
                id -> push.apps().update(id, AppUpdate.builder().notes("").build()));
        calls.put("apps.addLabel", id -> push.apps().addLabel(id, "label"));
        calls.put("apps.removeLabel", id -> push.apps().removeLabel(id, "label"));
        calls.put("otherApps.get", id -> push.otherApps().get(id));
        calls.put("browsers.get", id -> push.browsers().get(id));
        calls.put("findings.get", id -> push.findings().get(id));
        calls.put("employees.get", id -> push.employees().get(id));
        calls.put("employees.update", id -> push.employees().update(id, licensed));
        calls.put("employees.addToGroup", id -> push.employees().addToGroup(id, "group"));
        calls.put("employees.removeFromGroup", id -> push.employees().removeFromGroup(id, "group"));
        calls.put("targets.clearTwoFactor", id -> probely.targets().clearTwoFactor(id));
        return calls;
    }

    @ParameterizedTest
    @MethodSource
    void ids_invalid_areRejectedImmediately(String id) {
        try (Probely probely = Probely.builder().apiKey("key").build()) {
            callsWithId(push, probely)
                    .forEach((name, call) -> assertThatIllegalArgumentException()
                            .as(name)
                            .isThrownBy(() -> call.accept(id))
                            .withMessageStartingWith("id must not "));
        }
        assertThat(server.getRequestCount()).isZero();
    }

    static List<String> ids_invalid_areRejectedImmediately() {
        return asList(null, "", " ", "\t\u00a0", "a\ud800b", "\udc00", ".", "..");
    }

    @ParameterizedTest
    @MethodSource
    void names_invalid_areRejectedImmediately(String name) {
        assertRejected("label", () -> push.apps().addLabel("a-1", name));
        assertRejected("label", () -> push.apps().removeLabel("a-1", name));
        assertRejected("group", () -> push.employees().addToGroup("e-1", name));
        assertRejected("group", () -> push.employees().removeFromGroup("e-1", name));
        EmployeeUpdate.Builder update = EmployeeUpdate.builder();
        assertRejected(
                "groups",
                () -> push.employees()
                        .update("e-1", update.groups(singletonList(name)).build()));
        BlockedUrl.Builder url = BlockedUrl.builder();
        assertRejected("host", () -> push.blockedUrls().add(url.host(name).build()));
        assertThat(server.getRequestCount()).isZero();
    }

    static List<String> names_invalid_areRejectedImmediately() {
        return INVALID;
    }

    private static void assertRejected(String argument, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(argument);
    }
}
