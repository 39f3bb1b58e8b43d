package dev.trivet.cli.report;

import dev.trivet.push.model.Account;
import dev.trivet.push.model.LoginMethods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How people log in.
 *
 * @param accounts the number of accounts
 * @param kinds the number of accounts by kind of login; the sum is {@code accounts}
 * @param ways the ways to log in, the most frequent first; one account may have several
 */
record LoginStats(long accounts, Map<Kind, Long> kinds, TopN<Way> ways) {

    /** A way to log in, and the number of accounts that use it. */
    record Way(String name, long accounts) {}

    /** The kind of login of an account. */
    enum Kind {
        PASSWORD("Only a password"),
        BOTH("A password and single sign-on"),
        /** Includes Okta SWA, where Okta enters a password that the user may not know. */
        SINGLE_SIGN_ON("Only single sign-on"),
        UNKNOWN("Not known");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private static Kind of(boolean password, List<String> others) {
            if (password) {
                return others.isEmpty() ? PASSWORD : BOTH;
            }
            return others.isEmpty() ? UNKNOWN : SINGLE_SIGN_ON;
        }
    }

    long of(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    static boolean usesPassword(Account account) {
        LoginMethods methods = account.getLoginMethods();
        return methods != null && Boolean.TRUE.equals(methods.isPasswordLogin());
    }

    /** Counts accounts one by one. */
    static final class Tally {
        private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        private final Map<String, Long> ways = new HashMap<>();
        private long accounts;

        void add(Account account) {
            accounts++;
            boolean password = usesPassword(account);
            List<String> others = singleSignOn(account.getLoginMethods());
            kinds.merge(Kind.of(password, others), 1L, Long::sum);
            if (password) {
                ways.merge("Password", 1L, Long::sum);
            }
            others.forEach(way -> ways.merge(way, 1L, Long::sum));
        }

        private static List<String> singleSignOn(@Nullable LoginMethods methods) {
            List<String> ways = new ArrayList<>();
            if (methods != null) {
                addProvider("OIDC", methods.getOidcLogin(), ways);
                addProvider("SAML", methods.getSamlLogin(), ways);
                addProvider("Vendor SSO", methods.getVendorSsoLogin(), ways);
                addProvider("FedCM", methods.getFedCmLogin(), ways);
                if (Boolean.TRUE.equals(methods.isOktaSwaLogin())) {
                    ways.add("Okta SWA");
                }
            }
            return ways;
        }

        private static void addProvider(String protocol, @Nullable String provider, List<String> ways) {
            if (provider != null && !provider.isBlank()) {
                ways.add(protocol + ": " + EnumLabels.of(provider));
            }
        }

        LoginStats stats() {
            return new LoginStats(
                    accounts,
                    kinds,
                    TopN.of(ways.entrySet().stream()
                            .map(way -> new Way(way.getKey(), way.getValue()))
                            .sorted(Comparator.comparingLong(Way::accounts)
                                    .reversed()
                                    .thenComparing(Way::name))
                            .toList()));
        }
    }
}
