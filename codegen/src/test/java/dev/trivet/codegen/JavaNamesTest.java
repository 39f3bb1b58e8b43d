package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "notes, notes",
        "has_otp, hasOtp",
        "exposureID, exposureId",
        "URLOfThing, urlOfThing",
        "x-api-key, xApiKey",
        "sha256, sha256",
        "SHA256, sha256",
        "U2F, u2f",
        "nStatus3xx, nStatus3xx",
        "loginByU2FKey, loginByU2fKey",
        "2fa, value2fa",
        "class, classValue",
        "default, defaultValue",
        "true, trueValue",
        "builder, builderValue",
        "unknownProperties, unknownPropertiesValue",
        "presence, presenceValue",
        "presence2, presence2Value",
        "equals, equalsValue",
        "reader, readerValue",
        "nameIndex, nameIndexValue",
        "isBareString, isBareStringValue",
        "value, value",
        "'a } */ b', aB",
    })
    void variable_wireName_isCamelCase(String wireName, String expected) {
        assertThat(JavaNames.variable(wireName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "*/", "名前"})
    void variable_unconvertibleName_messageContainsTheFix(String wireName) {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> JavaNames.variable(wireName))
                .withMessageContaining("\"" + wireName + "\"")
                .withMessageContaining(Extensions.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, APPLICATION_JSON",
        "'', EMPTY",
        "1, VALUE_1",
        "camelCase, CAMEL_CASE",
        "UPPER_CASE, UPPER_CASE",
        "class, CLASS",
        "U2F, U2F",
        "SHA1, SHA1",
        "AWS_ROUTE53, AWS_ROUTE53",
        "SHA256withRSA, SHA256_WITH_RSA",
        "oauth2Token, OAUTH2_TOKEN",
        "Route53Zone, ROUTE53_ZONE",
        "X509Certificate, X509_CERTIFICATE",
        "MD5Sum, MD5_SUM",
        "v1.2, V1_2",
        "2FA, VALUE_2FA",
        "nStatus3xx, N_STATUS3XX",
    })
    void constant_value_isUpperCase(String value, String expected) {
        assertThat(JavaNames.constant(value)).isEqualTo(expected);
    }

    @Test
    void constant_unconvertibleValue_messageContainsTheFix() {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> JavaNames.constant("*"))
                .withMessageContaining("\"*\"")
                .withMessageContaining(Extensions.ENUM_NAMES);
    }

    @ParameterizedTest
    @CsvSource({"Accounts (Other), AccountsOther", "URL blocking, UrlBlocking", "users, Users"})
    void type_words_areCapitalized(String name, String expected) {
        assertThat(JavaNames.type(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Employees, employees",
        "AccountsOther, accountsOther",
        "Close, closeApi",
        "GetClass, getClassApi",
        "Connection, connection",
        "Default, defaultApi"
    })
    void apiAccessor_type_isAnUnreservedName(String type, String expected) {
        assertThat(JavaNames.apiAccessor(type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "class", "Upper", "", "builder", "a b"})
    void requireVariable_invalidName_isRejected(String name) {
        assertThatExceptionOfType(SpecException.class).isThrownBy(() -> JavaNames.requireVariable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Thing, Thing",
        "my-model, MyModel",
        "lower, Lower",
        "a.B, AB",
        "404, Model404",
        "List, ListModel",
        "Annotation, AnnotationModel",
        "builder, BuilderModel",
        "Snake_case, Snake_case",
    })
    void componentType_name_isAClassName(String name, String expected) {
        assertThat(JavaNames.componentType(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "getThing, getThing",
        "repos/list-for-org, reposListForOrg",
        "chat.postMessage, chatPostMessage",
        "import, importValue",
        "getClass, getClassOperation",
        "GET /things/by id}/parts, getThingsByIdParts",
    })
    void method_operationId_isAMethodName(String operationId, String expected) {
        assertThat(JavaNames.method(operationId)).isEqualTo(expected);
    }
}
