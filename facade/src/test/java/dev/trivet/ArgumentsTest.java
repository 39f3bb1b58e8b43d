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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments are rejected when they are passed, not when the call runs. */
class ArgumentsTest extends PushTest {
    private static final List<String> UNFIT = asList(null, "", " ", "\t\u00a0", "a\ud800b", "\udc00");

    private static Map<String, Consumer<String>> idsIn(PushSecurity push, Probely probely) {
        Map<String, Consumer<String>> ids = new LinkedHashMap<>();
        EmployeeUpdate licensed = EmployeeUpdate.builder().licensed(true).build();
        ids.put("accounts.get", id -> push.accounts().get(id));
        ids.put("accounts.forget", id -> push.accounts().forget(id));
        ids.put("accounts.removeLoginMethod", id -> push.accounts().removeLoginMethod(id, RemovableLoginMethod.OIDC));
        ids.put("accounts.usedBy", id -> push.accounts().usedBy(id));
        ids.put("otherAccounts.get", id -> push.otherAccounts().get(id));
        ids.put("apps.get", id -> push.apps().get(id));
        ids.put(
                "apps.update",
                id -> push.apps().update(id, AppUpdate.builder().notes("").build()));
        ids.put("apps.addLabel", id -> push.apps().addLabel(id, "label"));
        ids.put("apps.removeLabel", id -> push.apps().removeLabel(id, "label"));
        ids.put("otherApps.get", id -> push.otherApps().get(id));
        ids.put("browsers.get", id -> push.browsers().get(id));
        ids.put("findings.get", id -> push.findings().get(id));
        ids.put("employees.get", id -> push.employees().get(id));
        ids.put("employees.update", id -> push.employees().update(id, licensed));
        ids.put("employees.addToGroup", id -> push.employees().addToGroup(id, "group"));
        ids.put("employees.removeFromGroup", id -> push.employees().removeFromGroup(id, "group"));
        ids.put("targets.clearTwoFactor", id -> probely.targets().clearTwoFactor(id));
        return ids;
    }

    @ParameterizedTest
    @MethodSource
    void ids_unfit_isRejectedAtOnce(String id) {
        try (Probely probely = Probely.builder().apiKey("key").build()) {
            idsIn(push, probely)
                    .forEach((name, call) -> assertThatIllegalArgumentException()
                            .as(name)
                            .isThrownBy(() -> call.accept(id))
                            .withMessageStartingWith("id must not "));
        }
        assertThat(server.getRequestCount()).isZero();
    }

    static List<String> ids_unfit_rejectedAtOnce() {
        return asList(null, "", " ", "\t\u00a0", "a\ud800b", "\udc00", ".", "..");
    }

    @ParameterizedTest
    @MethodSource
    void names_unfit_isRejectedAtOnce(String name) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("label", () -> push.apps().addLabel("a-1", name));
        calls.put("label ", () -> push.apps().removeLabel("a-1", name));
        calls.put("group", () -> push.employees().addToGroup("e-1", name));
        calls.put("group ", () -> push.employees().removeFromGroup("e-1", name));
        calls.put(
                "groups",
                () -> push.employees()
                        .update(
                                "e-1",
                                EmployeeUpdate.builder()
                                        .groups(singletonList(name))
                                        .build()));
        calls.put(
                "host",
                () -> push.blockedUrls().add(BlockedUrl.builder().host(name).build()));
        calls.forEach((what, call) ->
                assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(what.trim()));
        assertThat(server.getRequestCount()).isZero();
    }

    static List<String> names_unfit_rejectedAtOnce() {
        return UNFIT;
    }
}
