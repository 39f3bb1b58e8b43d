package dev.trivet.errors;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Redaction redaction = new Redaction(asList("key", "key-and-more"));

    @ParameterizedTest
    @CsvSource({
        "No user alice@example.com here, No user [address] here",
        "no <Älïce+x@exämple.com>, no <[address]>",
        "GET /users?email=alice%40example.com failed, GET [address] failed",
        "GET /users?email=alice%2540example.com failed, GET [address] failed",
        "GET /users?email=alice%252540example.com failed, GET [address] failed",
        "user alice\\u0040example.com gone, user [address] gone",
        "user alice\\\\U0040example.com gone, user [address] gone",
        "user alice&#64;example.com gone, user [address] gone",
        "user alice&#x40;example.com gone, user [address] gone",
        "user alice&commat;example.com gone, user [address] gone",
        "user o'brien.o'neill@example.com gone, user [address] gone",
        "user \"'alice@example.com'\" gone, user \"'[address]'\" gone",
        "hash de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814 unknown, hash [hash] unknown",
        "token eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0 expired, token [hash] expired",
        "Authorization: Basic YWxpY2U6c2VjcmV0 rejected, Authorization: Basic [secret] rejected",
    })
    void clean_personalDataOrSecret_isReplaced(String input, String expected) {
        assertThat(redaction.clean(input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "user alice\uff20example.com gone, user [address] gone",
        "user alice\ufe6bexample.com gone, user [address] gone",
        "user \uff41\uff4c\uff49\uff43\uff45\uff20\uff45\uff58\uff0e\uff4f\uff52\uff47 gone, user [address] gone",
        "GET /users?email=alice%EF%BC%A0example.com failed, GET [address] failed",
        "GET /users?email=alice%25ef%25bc%25a0example.com failed, GET [address] failed",
        "user alice\\uff20example.com gone, user [address] gone",
        "user alice&#65312;example.com gone, user [address] gone",
        "user \"john doe\"@x.org gone, user [address] gone",
        "user \\\"john doe\\\"@x.org gone, user \\[address] gone",
        "user \"a b\".c@x.org gone, user \"a b\"[address] gone",
        "user john@[10.0.0.1] gone, user [address] gone",
        "user \"john doe\"@[IPv6:2001:db8::1] gone, user [address] gone",
        "user al\u200bice@exam\u00adple.com gone, user [address] gone",
        "user <alice@example.com> gone, user <[address]> gone",
        "user alice@example.com. gone, user [address] gone",
        "'alice@a.org,bob@b.org', '[address],[address]'",
        "user alice'@example.com gone, user [address] gone",
    })
    void clean_addressInAnyForm_isReplaced(String input, String expected) {
        assertThat(redaction.clean(input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'@example.com gone",
                "user \"@example.com gone",
                "user john@[10.0.0.1 gone",
                "at 5 @ noon",
                "user @alice gone",
                "employee 2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0 gone",
            })
    void clean_neitherAddressNorHash_isKept(String input) {
        assertThat(redaction.clean(input)).isEqualTo(input);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814",
                "DE34A09F96A6677F8A4E0A17545A20E0B60A2F093879C82ED36CFF75930D5814",
                "De34A09f96a6677F8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814",
                "3jSgn5amZ3+KTgoXVFog4LYKLwk4ecgu02z/dZMNWBQ=",
                "3jSgn5amZ3-KTgoXVFog4LYKLwk4ecgu02z_dZMNWBQ",
                "3jSgn5amZ3%2BKTgoXVFog4LYKLwk4ecgu02z%2FdZMNWBQ%3D",
                "3jSgn5amZ3+KTgoXVFog4LYKLwk4ecgu02z\\/dZMNWBQ=",
            })
    void clean_hashInAnyForm_isReplaced(String hash) {
        assertThat(redaction.clean("no " + hash + " here")).isEqualTo("no [hash] here");
        assertThat(redaction.clean("{\"hash\":\"" + hash + "\"}")).isEqualTo("{\"hash\":\"[hash]\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr/t+K\"\u00e9\\=",
                "S3CR/T+k\"\u00c9\\=",
                "s3cr%2Ft%2BK%22%C3%A9%5C%3D",
                "s3cr%2ft%2bk%22%c3%a9%5c%3d",
                "s3cr%252Ft%252BK%2522%25C3%25A9%255C%253D",
                "s3cr\\/t+K\\\"\\u00e9\\\\=",
                "s3cr\\u002Ft\\u002bK\\u0022\\u00E9\\u005c\\u003d",
                "s3cr/t+K&#34;&#233;\\=",
                "s3cr/t+K&#x22;&#xE9;\\&#61;",
                "s3cr/t+K&quot;\u00e9\\=",
                "%73%33cr/t+K\"\u00e9\\=",
                "s3cr/t\u200b+K\"\u00e9\\=",
            })
    void clean_secretInAnyForm_isReplaced(String encoded) {
        Redaction withSecret = new Redaction(singletonList("s3cr/t+K\"\u00e9\\="));
        assertThat(withSecret.clean("key=" + encoded + ".")).isEqualTo("key=[secret].");
        assertThat(withSecret.isFreeOfSecrets(encoded)).isEqualTo(encoded.contains("\u200b"));
    }

    @Test
    void clean_secretWithWhiteSpace_isReplaced() {
        Redaction withSecret = new Redaction(singletonList("correct  horse\u00a0battery"));
        assertThat(withSecret.clean("it is Correct horse\nbattery.")).isEqualTo("it is [secret].");
        assertThat(withSecret.clean("it is correct+horse%20battery.")).isEqualTo("it is [secret].");
    }

    /** Half of a secret would not be redacted. */
    @Test
    void clean_secretAtEitherLimit_isNotSplit() {
        Redaction withSecret = new Redaction(singletonList("correct horse battery"));
        for (int spaces = 0; spaces < 60; spaces++) {
            String prefix = " ".repeat(spaces) + "a ".repeat(2_030);
            assertThat(withSecret.clean(prefix.trim() + " correct horse battery"))
                    .doesNotContain("horse");
            String secrets = " ".repeat(spaces) + "correct horse battery ".repeat(400);
            assertThat(withSecret.clean(secrets)).doesNotContain("correct").doesNotContain("horse");
            String wide = " ".repeat(8_192 - spaces) + "correct horse battery";
            assertThat(String.valueOf(withSecret.clean(wide))).doesNotContain("correct");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0085b', 'a b'",
        "'a\u009b31mb', 'a 31mb'",
        "'a\u2028b\u2029c', 'a b c'",
        "'a\u202eb\u2066c', 'abc'",
        "'a\u200b\u200c\u200d\ufeffb', 'ab'",
        "'a\u001b]0;title\u0007b', 'a ]0;title b'",
        "'a\ud800b\uffffc', 'a\ufffdb\ufffdc'",
        "'a\udb40\udc41b', 'ab'",
    })
    void clean_unprintableCharacters_areRemovedOrReplaced(String input, String expected) {
        assertThat(redaction.clean(input)).isEqualTo(expected);
    }

    @Test
    void clean_overlappingSecrets_replacesTheLongestFirst() {
        assertThat(redaction.clean("key key-and-more")).isEqualTo("[secret] [secret]");
    }

    @Test
    void clean_severalLines_returnsOneLine() {
        assertThat(redaction.clean(" a\r\n\tb\u0000c\u001b[31m ")).isEqualTo("a b c [31m");
    }

    @Test
    void clean_whiteSpaceOnly_returnsNull() {
        assertThat(redaction.clean(" \n ")).isNull();
    }

    @Test
    void clean_longString_isTruncated() {
        String clean = redaction.clean("word ".repeat(1_000));
        assertThat(clean).hasSize(301).endsWith("…");
    }

    @Test
    void clean_maximumOutputLength_isNotTruncated() {
        String longest = "abc ".repeat(74) + "abcd";
        assertThat(redaction.clean(longest)).isEqualTo(longest).hasSize(300);
        assertThat(redaction.clean(longest + "e")).isEqualTo(longest + "…");
    }

    @Test
    void clean_highSurrogateAtOutputLimit_isOmitted() {
        String input = "x".repeat(28) + " " + "\ud83d\ude00 ".repeat(300);
        assertThat(redaction.clean(input)).isEqualTo(input.substring(0, 299) + "…");
    }

    @Test
    void clean_maximumTextLength_isKept() {
        String address = "a".repeat(300) + "@" + "b".repeat(38);
        String longest = (address + " ").repeat(12) + "0123456789abcdef";
        assertThat(longest).hasSize(4096);
        assertThat(redaction.clean(longest)).endsWith("[address] 0123456789abcdef");
        assertThat(redaction.clean(longest + " more")).endsWith("[address] 0123456789abcdef");
        assertThat(redaction.clean(longest + "g")).endsWith("[address]");
    }

    @Test
    void clean_spacesUpToInputLimit_keepsMessage() {
        assertThat(redaction.clean("not found" + " ".repeat(8_192 - 9))).isEqualTo("not found");
    }

    @Test
    void clean_addressAcrossInputLimit_isOmitted() {
        Redaction withoutSecrets = new Redaction(emptyList());
        assertThat(withoutSecrets.clean("gone:" + " ".repeat(8_192 - 8) + "alice@example.com"))
                .isEqualTo("gone:");
    }

    @Test
    void clean_secretAfterTextLimit_isOmitted() {
        String address = "a".repeat(300) + "@" + "b".repeat(38);
        String longest = (address + " ").repeat(12) + "0123456789abcde ";
        assertThat(longest).hasSize(4096);
        assertThat(redaction.clean(longest + "key")).endsWith("[address] 0123456789abcde");
    }

    @Test
    void clean_surrogatePairAtLimit_isNotSplit() {
        String clean = redaction.clean("x".repeat(29) + " " + "\ud83d\ude00 ".repeat(300));
        assertThat(clean).isNotNull().endsWith("…");
        assertThat(clean.charAt(clean.length() - 2)).matches(last -> !Character.isHighSurrogate(last));
    }

    @Test
    void clean_wordAcrossTextLimit_isOmitted() {
        String filler = "alice@example.com ".repeat(227);
        assertThat(new Redaction(emptyList()).clean(filler + "secret0123456789"))
                .doesNotContain("secret");
        assertThat(redaction.clean("x".repeat(10_000))).isNull();
    }
}
