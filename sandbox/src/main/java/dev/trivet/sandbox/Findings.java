package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The findings about the organisation's accounts and employees.
 *
 * <ul>
 *   <li>They follow from how accounts are used, and name accounts, employees, passwords and apps that exist. Only the example
 *       names what the vendor's page names.
 *   <li>A finding about an account goes with the account when that is forgotten.
 *   <li>A finding's code is eight times its account's, plus its type.
 * </ul>
 */
final class Findings {

    static final List<String> STATES = List.of("OPEN", "RESOLVED");

    /** The example has the code of a slot in which no employee has an account. */
    private static final int EXAMPLE =
            ((Organisation.FINDING_SUBJECT + 1) * AccountTraits.SLOTS - 1) * FindingType.COUNT;

    private static final List<String> REASONS = List.of("COMPROMISED_HIBP", "COMMON_BASE_WORD", "BANNED_BASE_WORD");

    private final Organisation organisation;
    private final Accounts accounts;
    private final AccountTraits traits;
    private final Draws draws;
    private final ObjectIds ids;
    private final Listing listing;

    Findings(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.traits = accounts.traits();
        this.draws = organisation.draws();
        this.ids = new ObjectIds(draws, Trait.FINDING_ID, Map.of(EXAMPLE, SpecExamples.PUSH.text("Finding", "id")));
        this.listing = new Listing(organisation.size(), this::ofEmployee);
    }

    Listing listing() {
        return listing;
    }

    /** Is to be called when an account was forgotten. */
    void accountForgotten(int account) {
        listing.changed(account / AccountTraits.SLOTS);
    }

    /** Returns the code of the finding with this id, or -1 when there is none, or none any more. */
    int codeOf(String id) {
        int code = ids.indexOf(id);
        return listing.has(employee(code), code) ? code : -1;
    }

    /** Returns the employees whose findings may name this account. */
    Owners ownersOfAccount(String accountId) {
        return accountId.equals(SpecExamples.PUSH.text("Finding", "accountId"))
                ? Owners.only(Organisation.FINDING_SUBJECT)
                : Owners.only(Math.floorDiv(accounts.codeOf(accountId), AccountTraits.SLOTS));
    }

    /** Returns the employees whose findings may name this password. */
    Owners ownersOfPassword(String passwordId) {
        return passwordId.equals(SpecExamples.PUSH.text("Finding", "passwordId"))
                ? Owners.only(Organisation.FINDING_SUBJECT)
                : Owners.only(accounts.ownerOfPassword(passwordId));
    }

    String type(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.text("Finding", "type")
                : kind(code).name();
    }

    String state(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.text("Finding", "state")
                : draws.percent(60, Trait.FINDING_STATE, code) ? "OPEN" : "RESOLVED";
    }

    /** Returns the employee's id. A third-party integration may be nobody's. */
    @Nullable
    String employeeId(int code) {
        boolean nobodys = code != EXAMPLE && kind(code) == FindingType.UNUSED_THIRD_PARTY_APP && code % 16 < 8;
        return nobodys ? null : organisation.idOf(employee(code));
    }

    @Nullable
    String passwordId(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.text("Finding", "passwordId");
        }
        return kind(code).isAboutPassword() ? accounts.passwordId(account(code)) : null;
    }

    @Nullable
    String accountId(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.text("Finding", "accountId");
        }
        return kind(code).isAboutAccount() ? accounts.id(account(code)) : null;
    }

    @Nullable
    String appType(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.text("Finding", "appType");
        }
        return kind(code).isAboutApp() ? accounts.appType(account(code)) : null;
    }

    long created(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.number("Finding", "creationTimestamp")
                : draws.time(1_670_000_000L, 50_000_000, Trait.FINDING_CREATION, code);
    }

    Map<String, @Nullable Object> finding(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.example("Finding");
        }
        FindingType kind = kind(code);
        Map<String, @Nullable Object> finding = new LinkedHashMap<>();
        finding.put("id", ids.id(code));
        finding.put("type", kind.name());
        finding.put("state", state(code));
        finding.put("employeeId", employeeId(code));
        finding.put("passwordId", passwordId(code));
        finding.put("accountId", accountId(code));
        finding.put("appType", appType(code));
        finding.put("appId", kind.isAboutApp() ? accounts.appId(account(code)) : null);
        if (kind == FindingType.WEAK_PASSWORD) {
            finding.put("weakPasswordReasons", reasons(code));
        } else if (code % 5 != 0) {
            finding.put("weakPasswordReasons", null);
        }
        finding.put("creationTimestamp", draws.written(created(code), Trait.FINDING_CREATION, code));
        return finding;
    }

    private int[] ofEmployee(int employee) {
        int[] codes = new int[AccountTraits.SLOTS * FindingType.COUNT];
        int count = 0;
        int first = employee * AccountTraits.SLOTS;
        for (int account = first; account < first + organisation.accountCount(employee); account++) {
            for (int code = account * FindingType.COUNT; account(code) == account; code++) {
                if (isFound(code)) {
                    codes[count++] = code;
                }
            }
        }
        if (employee == Organisation.FINDING_SUBJECT) {
            codes[count++] = EXAMPLE;
        }
        return Arrays.copyOf(codes, count);
    }

    private boolean isFound(int code) {
        int account = account(code);
        FindingType kind = kind(code);
        if (account == Accounts.EXAMPLE || (kind.isAboutAccount() && accounts.isForgotten(account))) {
            return false;
        }
        return switch (kind) {
            case MFA_NOT_REGISTERED -> Boolean.FALSE.equals(traits.mfaRegistered(account));
            case REUSED_PASSWORD -> traits.isReused(account);
            case SHARED_ACCOUNT -> traits.users(account) > 1;
            case UNUSED_THIRD_PARTY_APP -> traits.hasOidc(account) && isDrawn(30, code);
            case WEAK_PASSWORD -> traits.hasPassword(account) && isDrawn(15, code);
            case LEAKED_PASSWORD -> traits.hasPassword(account) && isDrawn(8, code);
            case PASSWORD_MANAGER_NOT_USED ->
                account % AccountTraits.SLOTS == 0 && traits.hasPassword(account) && isDrawn(25, code);
            case STOLEN_CREDENTIALS -> traits.hasPassword(account) && isDrawn(3, code);
        };
    }

    private boolean isDrawn(int percent, int code) {
        return draws.percent(percent, Trait.FINDING_KIND, code);
    }

    private List<String> reasons(int code) {
        int bits = draws.below(1 << REASONS.size(), Trait.FINDING_REASONS, code);
        return IntStream.range(0, REASONS.size())
                .filter(reason -> (bits >>> reason & 1) == 1)
                .mapToObj(REASONS::get)
                .toList();
    }

    private static FindingType kind(int code) {
        return FindingType.ALL.get(code % FindingType.COUNT);
    }

    private static int account(int code) {
        return code / FindingType.COUNT;
    }

    private static int employee(int code) {
        return account(code) / AccountTraits.SLOTS;
    }
}
