package dev.trivet.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handwritten models for Moshi's reflection, Gson, Jackson and fastjson2: private fields with
 * getters and setters.
 */
final class Beans {
    private Beans() {}

    public static final class AccountPage {
        private @Nullable List<Account> result;
        private @Nullable Paging paging;

        public @Nullable List<Account> getResult() {
            return result;
        }

        public void setResult(@Nullable List<Account> result) {
            this.result = result;
        }

        public @Nullable Paging getPaging() {
            return paging;
        }

        public void setPaging(@Nullable Paging paging) {
            this.paging = paging;
        }
    }

    public static final class Paging {
        private @Nullable Boolean moreResults;
        private @Nullable String next;

        public @Nullable Boolean getMoreResults() {
            return moreResults;
        }

        public void setMoreResults(@Nullable Boolean moreResults) {
            this.moreResults = moreResults;
        }

        public @Nullable String getNext() {
            return next;
        }

        public void setNext(@Nullable String next) {
            this.next = next;
        }
    }

    public static final class Account {
        private @Nullable String id;
        private @Nullable String employeeId;
        private @Nullable String appType;
        private @Nullable String appId;
        private @Nullable String email;
        private @Nullable Boolean mfaRegistered;
        private @Nullable List<MfaMethod> mfaMethods;
        private @Nullable String passwordId;
        private @Nullable LoginMethods loginMethods;
        private @Nullable Long creationTimestamp;
        private @Nullable Long lastUsedTimestamp;

        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public @Nullable String getEmployeeId() {
            return employeeId;
        }

        public void setEmployeeId(@Nullable String employeeId) {
            this.employeeId = employeeId;
        }

        public @Nullable String getAppType() {
            return appType;
        }

        public void setAppType(@Nullable String appType) {
            this.appType = appType;
        }

        public @Nullable String getAppId() {
            return appId;
        }

        public void setAppId(@Nullable String appId) {
            this.appId = appId;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }

        public @Nullable Boolean getMfaRegistered() {
            return mfaRegistered;
        }

        public void setMfaRegistered(@Nullable Boolean mfaRegistered) {
            this.mfaRegistered = mfaRegistered;
        }

        public @Nullable List<MfaMethod> getMfaMethods() {
            return mfaMethods;
        }

        public void setMfaMethods(@Nullable List<MfaMethod> mfaMethods) {
            this.mfaMethods = mfaMethods;
        }

        public @Nullable String getPasswordId() {
            return passwordId;
        }

        public void setPasswordId(@Nullable String passwordId) {
            this.passwordId = passwordId;
        }

        public @Nullable LoginMethods getLoginMethods() {
            return loginMethods;
        }

        public void setLoginMethods(@Nullable LoginMethods loginMethods) {
            this.loginMethods = loginMethods;
        }

        public @Nullable Long getCreationTimestamp() {
            return creationTimestamp;
        }

        public void setCreationTimestamp(@Nullable Long creationTimestamp) {
            this.creationTimestamp = creationTimestamp;
        }

        public @Nullable Long getLastUsedTimestamp() {
            return lastUsedTimestamp;
        }

        public void setLastUsedTimestamp(@Nullable Long lastUsedTimestamp) {
            this.lastUsedTimestamp = lastUsedTimestamp;
        }
    }

    public static final class LoginMethods {
        private boolean passwordLogin;
        private @Nullable String oidcLogin;
        private @Nullable String samlLogin;
        private boolean oktaSwaLogin;
        private @Nullable String vendorSsoLogin;
        private @Nullable String fedCmLogin;

        public boolean isPasswordLogin() {
            return passwordLogin;
        }

        public void setPasswordLogin(boolean passwordLogin) {
            this.passwordLogin = passwordLogin;
        }

        public @Nullable String getOidcLogin() {
            return oidcLogin;
        }

        public void setOidcLogin(@Nullable String oidcLogin) {
            this.oidcLogin = oidcLogin;
        }

        public @Nullable String getSamlLogin() {
            return samlLogin;
        }

        public void setSamlLogin(@Nullable String samlLogin) {
            this.samlLogin = samlLogin;
        }

        public boolean isOktaSwaLogin() {
            return oktaSwaLogin;
        }

        public void setOktaSwaLogin(boolean oktaSwaLogin) {
            this.oktaSwaLogin = oktaSwaLogin;
        }

        public @Nullable String getVendorSsoLogin() {
            return vendorSsoLogin;
        }

        public void setVendorSsoLogin(@Nullable String vendorSsoLogin) {
            this.vendorSsoLogin = vendorSsoLogin;
        }

        public @Nullable String getFedCmLogin() {
            return fedCmLogin;
        }

        public void setFedCmLogin(@Nullable String fedCmLogin) {
            this.fedCmLogin = fedCmLogin;
        }
    }

    public static final class SubscriptionRequest {
        private @Nullable List<String> usernameHashes;

        public @Nullable List<String> getUsernameHashes() {
            return usernameHashes;
        }

        public void setUsernameHashes(@Nullable List<String> usernameHashes) {
            this.usernameHashes = usernameHashes;
        }
    }

    public enum MfaMethod {
        APP_TOTP,
        PUSH_NOTIFICATION,
        EMAIL_OTP,
        U2F,
        HARDWARE_TOTP,
        PHONE_CALL,
        SMS_OTP,
        APP_PASSWORD,
        GRID_CARD,
        EXTERNAL_PROVIDER,
        BACKUP_CODES,
        WEBAUTHN
    }
}
