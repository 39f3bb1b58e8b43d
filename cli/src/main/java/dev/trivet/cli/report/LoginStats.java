package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import dev.trivet.push.model.LoginMethods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of login methods.
 *
 * @param accounts the number of accounts
 * @param kinds the number of accounts of each kind; the sum is {@code accounts}
 * @param methods the login methods, the most frequent first; one account may have several
 */
record LoginStats(long accounts, Map<Kind, Long> kinds, TopN<LoginMethod> methods) {

    /** A login method, and the number of accounts that have it. */
    record LoginMethod(String name, long accounts) {}

    /** The kind of login of an account. */
    enum Kind {
        PASSWORD("Only a password"),
        BOTH("A password and single sign-on"),
        /** Includes Okta SWA, where Okta enters a password that the user may not know. */
        SINGLE_SIGN_ON("Only single sign-on"),
        UNKNOWN("Unknown");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private static Kind of(boolean password, List<String> singleSignOn) {
            if (password) {
                return singleSignOn.isEmpty() ? PASSWORD : BOTH;
            }
            return singleSignOn.isEmpty() ? UNKNOWN : SINGLE_SIGN_ON;
        }
    }

    /** Returns the kinds, the most frequent first. */
    List<Kind> byFrequency() {
        return Stream.of(Kind.values())
                .sorted(Comparator.comparingLong(this::of).reversed())
                .toList();
    }

    long of(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    static boolean hasPassword(Account account) {
        LoginMethods methods = account.getLoginMethods();
        return methods != null && Boolean.TRUE.equals(methods.isPasswordLogin());
    }

    /** Counts accounts one by one. */
    static final class Tally {
        private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        private final Map<String, Long> methods = new HashMap<>();
        private long accounts;

        void add(Account account) {
            accounts++;
            boolean password = hasPassword(account);
            List<String> singleSignOn = singleSignOn(account.getLoginMethods());
            kinds.merge(Kind.of(password, singleSignOn), 1L, Long::sum);
            if (password) {
                methods.merge("Password", 1L, Long::sum);
            }
            singleSignOn.forEach(method -> methods.merge(method, 1L, Long::sum));
        }

        private static List<String> singleSignOn(@Nullable LoginMethods methods) {
            List<String> names = new ArrayList<>();
            if (methods != null) {
                addProvider("OIDC", methods.getOidcLogin(), names);
                addProvider("SAML", methods.getSamlLogin(), names);
                addProvider("Vendor SSO", methods.getVendorSsoLogin(), names);
                addProvider("FedCM", methods.getFedCmLogin(), names);
                if (Boolean.TRUE.equals(methods.isOktaSwaLogin())) {
                    names.add("Okta SWA");
                }
            }
            return names;
        }

        private static void addProvider(String protocol, @Nullable String provider, List<String> names) {
            if (provider != null && !provider.isBlank()) {
                names.add(protocol + ": " + EnumLabels.brand(provider));
            }
        }

        LoginStats stats() {
            return new LoginStats(
                    accounts,
                    kinds,
                    TopN.of(methods.entrySet().stream()
                            .map(method -> new LoginMethod(method.getKey(), method.getValue()))
                            .sorted(Comparator.comparingLong(LoginMethod::accounts)
                                    .reversed()
                                    .thenComparing(LoginMethod::name))
                            .toList()));
        }
    }
}
