package dev.trivet.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Handwritten readers for exactly this data: the least possible work with Moshi's reader. */
final class Floor {
    private static final JsonReader.Options PAGE = JsonReader.Options.of("result", "paging");
    private static final JsonReader.Options PAGING = JsonReader.Options.of("moreResults", "next");
    private static final JsonReader.Options ACCOUNT = JsonReader.Options.of(
            "id",
            "employeeId",
            "appType",
            "appId",
            "email",
            "mfaRegistered",
            "mfaMethods",
            "passwordId",
            "loginMethods",
            "creationTimestamp",
            "lastUsedTimestamp");
    private static final JsonReader.Options LOGIN_METHODS = JsonReader.Options.of(
            "passwordLogin", "oidcLogin", "samlLogin", "oktaSwaLogin", "vendorSsoLogin", "fedCmLogin");
    private static final Beans.MfaMethod[] MFA_METHODS = Beans.MfaMethod.values();
    private static final JsonReader.Options MFA_METHOD_NAMES = mfaMethodNames();

    private Floor() {}

    private static JsonReader.Options mfaMethodNames() {
        String[] names = new String[MFA_METHODS.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = MFA_METHODS[i].name();
        }
        return JsonReader.Options.of(names);
    }

    static Beans.AccountPage accountPage(BufferedSource source) throws IOException {
        JsonReader reader = JsonReader.of(source);
        Beans.AccountPage page = new Beans.AccountPage();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(PAGE)) {
                case 0 -> page.setResult(accounts(reader));
                case 1 -> page.setPaging(paging(reader));
                default -> skip(reader);
            }
        }
        reader.endObject();
        return page;
    }

    private static List<Beans.Account> accounts(JsonReader reader) throws IOException {
        List<Beans.Account> accounts = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            accounts.add(account(reader));
        }
        reader.endArray();
        return accounts;
    }

    static Beans.Account account(JsonReader reader) throws IOException {
        Beans.Account account = new Beans.Account();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(ACCOUNT)) {
                case 0 -> account.setId(reader.nextString());
                case 1 -> account.setEmployeeId(reader.nextString());
                case 2 -> account.setAppType(reader.nextString());
                case 3 -> account.setAppId(reader.nextString());
                case 4 -> account.setEmail(reader.nextString());
                case 5 -> account.setMfaRegistered(isNull(reader) ? null : reader.nextBoolean());
                case 6 -> account.setMfaMethods(isNull(reader) ? null : mfaMethods(reader));
                case 7 -> account.setPasswordId(nullableString(reader));
                case 8 -> account.setLoginMethods(loginMethods(reader));
                case 9 -> account.setCreationTimestamp(reader.nextLong());
                case 10 -> account.setLastUsedTimestamp(isNull(reader) ? null : reader.nextLong());
                default -> skip(reader);
            }
        }
        reader.endObject();
        return account;
    }

    private static List<Beans.MfaMethod> mfaMethods(JsonReader reader) throws IOException {
        List<Beans.MfaMethod> methods = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            methods.add(MFA_METHODS[reader.selectString(MFA_METHOD_NAMES)]);
        }
        reader.endArray();
        return methods;
    }

    private static Beans.LoginMethods loginMethods(JsonReader reader) throws IOException {
        Beans.LoginMethods methods = new Beans.LoginMethods();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(LOGIN_METHODS)) {
                case 0 -> methods.setPasswordLogin(reader.nextBoolean());
                case 1 -> methods.setOidcLogin(nullableString(reader));
                case 2 -> methods.setSamlLogin(nullableString(reader));
                case 3 -> methods.setOktaSwaLogin(reader.nextBoolean());
                case 4 -> methods.setVendorSsoLogin(nullableString(reader));
                case 5 -> methods.setFedCmLogin(nullableString(reader));
                default -> skip(reader);
            }
        }
        reader.endObject();
        return methods;
    }

    static Beans.Paging paging(JsonReader reader) throws IOException {
        Beans.Paging paging = new Beans.Paging();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(PAGING)) {
                case 0 -> paging.setMoreResults(reader.nextBoolean());
                case 1 -> paging.setNext(nullableString(reader));
                default -> skip(reader);
            }
        }
        reader.endObject();
        return paging;
    }

    static @Nullable String nullableString(JsonReader reader) throws IOException {
        return isNull(reader) ? null : reader.nextString();
    }

    private static boolean isNull(JsonReader reader) throws IOException {
        return reader.peek() == JsonReader.Token.NULL && reader.nextNull() == null;
    }

    static void skip(JsonReader reader) throws IOException {
        reader.skipName();
        reader.skipValue();
    }
}
