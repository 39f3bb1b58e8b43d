package dev.trivet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The data of the benchmarks: the same in every run. */
final class TestData {
    private static final String[] NAMES = {"alice", "john.hill", "m.garcia", "oluwaseun", "chen.wei", "zoe+news"};
    private static final String[] DOMAINS = {"example.com", "sales.example.com", "example.org"};
    private static final String[] APPS = {"ATLASSIAN", "GITHUB", "SALESFORCE", "SLACK", "FIGMA", "ZOOM"};
    private static final String[] PROVIDERS = {"\"GOOGLE_WORKSPACE\"", "\"OKTA\"", "null", "null", "null"};
    private static final String[] MFA_METHODS = {
        "null", "[]", "[\"APP_TOTP\"]", "[\"PUSH_NOTIFICATION\",\"SMS_OTP\"]", "[\"WEBAUTHN\",\"BACKUP_CODES\",\"U2F\"]"
    };
    private static final String[] BOOLEANS = {"true", "false", "null"};

    private TestData() {}

    /**
     * Returns a page of accounts, about 500 bytes each, with the properties and values of {@code
     * Account} in {@code specs/push.yaml}.
     */
    static byte[] accountPage(int accounts) {
        Random random = new Random(accounts);
        StringBuilder json = new StringBuilder("{\"result\":[");
        for (int i = 0; i < accounts; i++) {
            json.append(i == 0 ? "{" : ",{")
                    .append("\"id\":")
                    .append(id(random))
                    .append(",\"employeeId\":")
                    .append(id(random))
                    .append(",\"appType\":\"")
                    .append(oneOf(APPS, random))
                    .append("\",\"appId\":")
                    .append(id(random))
                    .append(",\"email\":\"")
                    .append(email(i, random))
                    .append("\",\"mfaRegistered\":")
                    .append(oneOf(BOOLEANS, random))
                    .append(",\"mfaMethods\":")
                    .append(oneOf(MFA_METHODS, random))
                    .append(",\"passwordId\":")
                    .append(random.nextInt(3) == 0 ? "null" : id(random))
                    .append(",\"loginMethods\":{\"passwordLogin\":")
                    .append(random.nextBoolean())
                    .append(",\"oidcLogin\":")
                    .append(oneOf(PROVIDERS, random))
                    .append(",\"samlLogin\":")
                    .append(oneOf(PROVIDERS, random))
                    .append(",\"oktaSwaLogin\":")
                    .append(random.nextBoolean())
                    .append(",\"vendorSsoLogin\":")
                    .append(oneOf(PROVIDERS, random))
                    .append(",\"fedCmLogin\":")
                    .append(oneOf(PROVIDERS, random))
                    .append("},\"creationTimestamp\":")
                    .append(time(random))
                    .append(",\"lastUsedTimestamp\":")
                    .append(random.nextInt(4) == 0 ? "null" : time(random))
                    .append('}');
        }
        return json.append("],\"paging\":{\"moreResults\":true,\"next\":\"")
                .append(accounts)
                .append("\"}}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the address of an employee: different for each index, and not in lower case. */
    static String email(int index) {
        return "First" + index + ".Last-Name@" + DOMAINS[index % DOMAINS.length];
    }

    /** Returns the hashes of the first addresses, as lower-case hexadecimal digits. */
    static List<String> hashes(int count) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] address = email(i).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            hashes.add(HexFormat.of().formatHex(sha256().digest(address)));
        }
        return hashes;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String email(int index, Random random) {
        return oneOf(NAMES, random) + index + "@" + oneOf(DOMAINS, random);
    }

    private static String id(Random random) {
        return String.format(
                Locale.ROOT,
                "\"%08x-%04x-4%03x-8%03x-%012x\"",
                random.nextInt(),
                random.nextInt(1 << 16),
                random.nextInt(1 << 12),
                random.nextInt(1 << 12),
                random.nextLong() >>> 16);
    }

    private static String time(Random random) {
        return Integer.toString(1_650_000_000 + random.nextInt(48_000_000));
    }

    private static String oneOf(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
