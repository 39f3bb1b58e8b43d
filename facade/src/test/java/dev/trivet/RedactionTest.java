package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "Authorization: Basic YWxpY2U6c2VjcmV0 refused, Authorization: Basic [secret] refused",
        "employee 2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0 gone, employee 2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0 gone",
    })
    void clean_personalOrSecret_replaced(String text, String clean) {
        assertThat(redaction.clean(text)).isEqualTo(clean);
    }

    @Test
    void clean_knownSecrets_replacedTheLongestFirst() {
        assertThat(redaction.clean("key key-and-more")).isEqualTo("[secret] [secret]");
    }

    @Test
    void clean_severalLinesAndControlCharacters_oneLine() {
        assertThat(redaction.clean(" a\r\n\tb\u0000c\u001b[31m ")).isEqualTo("a b c [31m");
    }

    @Test
    void clean_nothingLeft_null() {
        assertThat(redaction.clean(" \n ")).isNull();
    }

    @Test
    void clean_longText_cutShort() {
        String clean = redaction.clean("word ".repeat(1_000));
        assertThat(clean).hasSize(301).endsWith("…");
    }

    @Test
    void clean_longestTextThatIsShown_isNotCut() {
        String longest = "abc ".repeat(74) + "abcd";
        assertThat(redaction.clean(longest)).isEqualTo(longest).hasSize(300);
        assertThat(redaction.clean(longest + "e")).isEqualTo(longest + "…");
    }

    @Test
    void clean_halfACharacterAtTheCut_isLeftOut() {
        String text = "x".repeat(28) + " " + "\ud83d\ude00 ".repeat(300);
        assertThat(redaction.clean(text)).isEqualTo(text.substring(0, 299) + "…");
    }

    @Test
    void clean_longestTextThatIsRead_isReadToItsEnd() {
        String address = "a".repeat(300) + "@" + "b".repeat(38);
        String longest = (address + " ").repeat(12) + "0123456789abcdef";
        assertThat(longest).hasSize(4096);
        assertThat(redaction.clean(longest)).endsWith("[address] 0123456789abcdef");
        assertThat(redaction.clean(longest + " more")).endsWith("[address] 0123456789abcdef");
        assertThat(redaction.clean(longest + "g")).endsWith("[address]");
    }

    @Test
    void clean_characterOfTwoHalvesAtTheCut_notHalved() {
        String clean = redaction.clean("x".repeat(29) + " " + "\ud83d\ude00 ".repeat(300));
        assertThat(clean).isNotNull().endsWith("…");
        assertThat(clean.charAt(clean.length() - 2)).matches(last -> !Character.isHighSurrogate(last));
    }

    @Test
    void clean_hugeText_isCutBetweenWordsSoThatNoHalfSecretStays() {
        String filler = "alice@example.com ".repeat(227);
        assertThat(new Redaction(emptyList()).clean(filler + "secret0123456789"))
                .doesNotContain("secret");
        assertThat(redaction.clean("x".repeat(10_000))).isNull();
    }
}
