package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's findings (REST API v1, Findings).
 *
 * <ul>
 *   <li>Findings are arranged, or generated from the accounts. Generated findings refer to
 *       accounts, employees, passwords and apps that initially exist, except for Push Security's
 *       example.
 *   <li>Forgetting an account removes the findings about it.
 *   <li>A generated finding's code is eight times the code of its account, plus the index of its
 *       type.
 * </ul>
 */
final class Findings {

    private static final List<String> TYPES = ApiSpec.PUSH.enumValues("FindingType");

    static final List<String> STATES = ApiSpec.PUSH.enumValues("FindingState");

    /** The code of Push Security's example, in the last slot, which has no account. */
    private static final int EXAMPLE =
            ((Organization.FINDING_EMPLOYEE + 1) * AccountTraits.SLOTS - 1) * FindingType.COUNT;

    private static final List<String> REASONS = ApiSpec.PUSH.enumValues("WeakPasswordReason");

    private final Organization organization;
    private final Accounts accounts;
    private final AccountTraits traits;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final ArrangedObjects arranged;
    private final Map<Integer, Integer> accountsOfArranged = new HashMap<>();
    private final PagedIndex index;

    Findings(Organization organization, Accounts accounts) {
        this.organization = organization;
        this.accounts = accounts;
        this.traits = accounts.traits();
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.FINDING_ID, Map.of(EXAMPLE, ApiSpec.PUSH.string("Finding", "id")));
        this.index = new PagedIndex(organization.size(), this::codesOf, this::arrangedCodes);
        this.arranged = new ArrangedObjects("Finding", ids, id -> generatedCodeOf(id) >= 0);
        Iterator<Integer> arrangedAccounts = accounts.arranged().codes().iterator();
        organization.forEachArranged("accounts", (employee, account, pointer) -> {
            int code = arrangedAccounts.next();
            Organization.forEach(account, "findings", pointer, (finding, at) -> arrange(employee, code, finding, at));
        });
        organization.forEachArranged(
                "findings",
                (employee, finding, pointer) ->
                        arrange(employee, impliedAccount(employee, finding, pointer), finding, pointer));
    }

    /**
     * Returns the account that a finding of an employee is about, or -1 if there is none.
     *
     * @throws IllegalArgumentException if it can be about several accounts
     */
    private int impliedAccount(int employee, Map<String, @Nullable Object> finding, String pointer) {
        FindingType type = arrangedType(finding, pointer);
        int[] candidates = IntStream.of(accounts.codesOf(employee))
                .filter(account -> !type.isAboutPassword() || accounts.passwordId(account) != null)
                .toArray();
        if (candidates.length > 1 && type.isAboutApp()) {
            throw new IllegalArgumentException(pointer + " can be about " + candidates.length
                    + " accounts. Add the finding to an account instead of the employee.");
        }
        return candidates.length == 1 ? candidates[0] : -1;
    }

    private static FindingType arrangedType(Map<String, @Nullable Object> finding, String pointer) {
        if (finding.get("type") instanceof String type) {
            return FindingType.valueOf(type);
        }
        throw new IllegalArgumentException(pointer + "/type is missing.");
    }

    /** Adds a finding. The code of the account is negative if the finding has no account. */
    private void arrange(int employee, int account, Map<String, @Nullable Object> finding, String pointer) {
        FindingType type = arrangedType(finding, pointer);
        boolean isAboutAccount = account >= 0 && type.isAboutAccount();
        boolean isAboutApp = account >= 0 && type.isAboutApp();
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("state", "OPEN");
        defaults.put("employeeId", organization.id(employee));
        defaults.put("passwordId", isAboutAccount && type.isAboutPassword() ? accounts.passwordId(account) : null);
        defaults.put("accountId", isAboutAccount ? accounts.id(account) : null);
        defaults.put("appType", isAboutApp ? accounts.appType(account) : null);
        defaults.put("appId", isAboutApp ? accounts.appId(account) : null);
        defaults.put("weakPasswordReasons", type == FindingType.WEAK_PASSWORD ? REASONS.subList(0, 1) : null);
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        if (isAboutAccount) {
            accountsOfArranged.put(arranged.nextCode(), account);
        }
        arranged.add(employee, finding, defaults, pointer);
    }

    private IntStream arrangedCodes() {
        return arranged.codes().filter(code -> !isAboutForgottenAccount(code));
    }

    private boolean isAboutForgottenAccount(int arrangedCode) {
        Integer account = accountsOfArranged.get(arrangedCode);
        return account != null && accounts.isForgotten(account);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/findings", "listFindings", this::list),
                Route.of("GET", "/v1/findings/{id}", "getFinding", this::get));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request)
                .choice("state", STATES, this::state)
                .choice("type", TYPES, this::typeName)
                .string("employeeId", this::employeeId, id -> OwnerRange.only(organization.indexOf(id)))
                .string("accountId", this::accountId, this::ownersOfAccount)
                .string("passwordId", this::passwordId, this::ownersOfPassword)
                .string("appType", this::appType)
                .period("creationTimestamp", this::created);
        return PageRequest.of(request).response(index, filter, this::finding);
    }

    private Response get(Request request) {
        return Response.json(200, finding(request.index(this::codeOf, "Finding Not Found")));
    }

    /** Removes the findings about a forgotten account. */
    void removeAccount(int account) {
        index.update(accounts.owner(account));
    }

    /** Returns the code of the finding with this ID, or -1. */
    private int codeOf(String id) {
        int code = arranged.codeOf(id);
        return code < 0 ? generatedCodeOf(id) : isAboutForgottenAccount(code) ? -1 : code;
    }

    private int generatedCodeOf(String id) {
        int code = ids.indexOf(id);
        return index.contains(employee(code), code) ? code : -1;
    }

    /** Returns the generated employees whose findings can refer to this account. */
    private OwnerRange ownersOfAccount(String accountId) {
        return accountId.equals(ApiSpec.PUSH.string("Finding", "accountId"))
                ? OwnerRange.only(Organization.FINDING_EMPLOYEE)
                : OwnerRange.only(Math.floorDiv(accounts.codeOf(accountId), AccountTraits.SLOTS));
    }

    /** Returns the generated employees whose findings can refer to this password. */
    private OwnerRange ownersOfPassword(String passwordId) {
        return passwordId.equals(ApiSpec.PUSH.string("Finding", "passwordId"))
                ? OwnerRange.only(Organization.FINDING_EMPLOYEE)
                : OwnerRange.only(accounts.ownerOfPassword(passwordId));
    }

    private String typeName(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return Objects.requireNonNull(arranged.string(code, "type"));
        }
        return code == EXAMPLE
                ? ApiSpec.PUSH.string("Finding", "type")
                : type(code).name();
    }

    private String state(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return Objects.requireNonNull(arranged.string(code, "state"));
        }
        return code == EXAMPLE
                ? ApiSpec.PUSH.string("Finding", "state")
                : random.percent(60, Trait.FINDING_STATE, code) ? "OPEN" : "RESOLVED";
    }

    /** Returns the employee's ID, or null for half of the findings about third-party apps. */
    private @Nullable String employeeId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "employeeId");
        }
        boolean isUnowned = code != EXAMPLE && type(code) == FindingType.UNUSED_THIRD_PARTY_APP && code % 16 < 8;
        return isUnowned ? null : organization.id(employee(code));
    }

    private @Nullable String passwordId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "passwordId");
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.string("Finding", "passwordId");
        }
        return type(code).isAboutPassword() ? accounts.passwordId(account(code)) : null;
    }

    private @Nullable String accountId(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "accountId");
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.string("Finding", "accountId");
        }
        return type(code).isAboutAccount() ? accounts.id(account(code)) : null;
    }

    private @Nullable String appType(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "appType");
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.string("Finding", "appType");
        }
        return type(code).isAboutApp() ? accounts.appType(account(code)) : null;
    }

    private @Nullable Long created(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.integer(code, "creationTimestamp");
        }
        return generatedCreation(code);
    }

    private long generatedCreation(int code) {
        return code == EXAMPLE
                ? ApiSpec.PUSH.integer("Finding", "creationTimestamp")
                : random.time(1_670_000_000L, 50_000_000, Trait.FINDING_CREATION, code);
    }

    private Map<String, @Nullable Object> finding(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.object(code);
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.example("Finding");
        }
        FindingType type = type(code);
        Map<String, @Nullable Object> finding = new LinkedHashMap<>();
        finding.put("id", ids.id(code));
        finding.put("type", type.name());
        finding.put("state", state(code));
        finding.put("employeeId", employeeId(code));
        finding.put("passwordId", passwordId(code));
        finding.put("accountId", accountId(code));
        finding.put("appType", appType(code));
        finding.put("appId", type.isAboutApp() ? accounts.appId(account(code)) : null);
        if (type == FindingType.WEAK_PASSWORD) {
            finding.put("weakPasswordReasons", reasons(code));
        } else if (code % 5 != 0) {
            finding.put("weakPasswordReasons", null);
        }
        finding.put("creationTimestamp", random.jsonTimestamp(generatedCreation(code), Trait.FINDING_CREATION, code));
        return finding;
    }

    private int[] codesOf(int employee) {
        int[] codes = new int[AccountTraits.SLOTS * FindingType.COUNT];
        int count = 0;
        int first = employee * AccountTraits.SLOTS;
        for (int account = first; account < first + organization.accountCount(employee); account++) {
            for (int code = account * FindingType.COUNT; account(code) == account; code++) {
                if (exists(code)) {
                    codes[count++] = code;
                }
            }
        }
        if (employee == Organization.FINDING_EMPLOYEE) {
            codes[count++] = EXAMPLE;
        }
        return Arrays.copyOf(codes, count);
    }

    private boolean exists(int code) {
        int account = account(code);
        FindingType type = type(code);
        if (account == Accounts.EXAMPLE || (type.isAboutAccount() && accounts.isForgotten(account))) {
            return false;
        }
        return switch (type) {
            case MFA_NOT_REGISTERED -> Boolean.FALSE.equals(traits.mfaRegistered(account));
            case REUSED_PASSWORD -> traits.hasReusedPassword(account);
            case SHARED_ACCOUNT -> traits.userCount(account) > 1;
            case UNUSED_THIRD_PARTY_APP -> traits.hasOidc(account) && isChosen(30, code);
            case WEAK_PASSWORD -> traits.hasPassword(account) && isChosen(15, code);
            case LEAKED_PASSWORD -> traits.hasPassword(account) && isChosen(8, code);
            case PASSWORD_MANAGER_NOT_USED ->
                account % AccountTraits.SLOTS == 0 && traits.hasPassword(account) && isChosen(25, code);
            case STOLEN_CREDENTIALS -> traits.hasPassword(account) && isChosen(3, code);
        };
    }

    private boolean isChosen(int percent, int code) {
        return random.percent(percent, Trait.FINDING_KIND, code);
    }

    private List<String> reasons(int code) {
        int bits = random.below(1 << REASONS.size(), Trait.FINDING_REASONS, code);
        return IntStream.range(0, REASONS.size())
                .filter(reason -> (bits >>> reason & 1) == 1)
                .mapToObj(REASONS::get)
                .toList();
    }

    private static FindingType type(int code) {
        return FindingType.ALL.get(code % FindingType.COUNT);
    }

    private static int account(int code) {
        return code / FindingType.COUNT;
    }

    private static int employee(int code) {
        return account(code) / AccountTraits.SLOTS;
    }
}
