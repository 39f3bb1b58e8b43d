package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.InvalidAddressException.Reason;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailHashTest {
    private static final String SAMPLE = "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814";
    private static final String INFO = "fb1a4757f83b74e5a87c1554c8689bab12d09674f9e15db366c3636ab452004c";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void of_vendorExample_returnsDocumentedHash() {
        assertThat(EmailHash.of("sample@email.tst").hex()).isEqualTo(SAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Alice+Work@Example.COM, 9fd097dc84cf05c9e5124dfe1f42dbfaee8725cfe920f91f1dec6a23bdf7a297",
        "ÜNÏ@EXÄMPLE.COM, 26e578ddc2464a1f17f156b85c8546c4bd0f8583f09b82feb2973f80c38cb8af",
        "JDoe, d30a5f57532a603697ccbb51558fa02ccadd74a0c499fcf9d45b33863ee1582f",
        "ΑΣ@example.com, f6a4c71e1da0e2006cb202e5990b31ca8473d84c70fb75f3436faefc84a0d7c6",
    })
    void of_upperCase_hashesLowerCase(String address, String hex) {
        assertThat(EmailHash.of(address).hex()).isEqualTo(hex);
    }

    @Test
    void of_turkishDefaultLocale_returnsSameHash() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(EmailHash.of("INFO@EXAMPLE.COM").hex()).isEqualTo(INFO);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " info@example.com ",
                "\tinfo@example.com\r\n",
                "\u00a0info@example.com\u3000",
                "\u2003 info@example.com \u2028\u0085",
            })
    void of_surroundingWhiteSpace_isStripped(String address) {
        assertThat(EmailHash.of(address).hex()).isEqualTo(INFO);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0\u3000"})
    void of_onlyWhiteSpace_isRejected(String address) {
        assertThat(rejection(address).reason()).isEqualTo(Reason.NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "\n", "\u0085", "\u00a0", "\u1680", "\u2000", "\u200a", "\u2028", "\u202f", "\u3000"})
    void of_whiteSpaceInside_isRejected(String space) {
        assertThat(rejection("alice" + space + "@example.com").reason()).isEqualTo(Reason.WHITE_SPACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001c", "\u001b", "\u007f", "\u009f"})
    void of_controlCharacterAnywhere_isRejected(String control) {
        assertThat(rejection("alice" + control + "@example.com").reason()).isEqualTo(Reason.CONTROL_CHARACTER);
        assertThat(rejection("alice@example.com" + control).reason()).isEqualTo(Reason.CONTROL_CHARACTER);
    }

    /** The default-ignorable code points of Unicode 16, except the joiners. */
    @ParameterizedTest
    @CsvSource({
        "00AD, 00AD",
        "034F, 034F",
        "061C, 061C",
        "115F, 1160",
        "17B4, 17B5",
        "180B, 180F",
        "200B, 200B",
        "200E, 200F",
        "202A, 202E",
        "2060, 206F",
        "3164, 3164",
        "FE00, FE0F",
        "FEFF, FEFF",
        "FFA0, FFA0",
        "FFF0, FFF8",
        "1BCA0, 1BCA3",
        "1D173, 1D17A",
        "E0000, E0FFF"
    })
    void of_ignorableCharacterAnywhere_isRejected(String first, String last) {
        for (int c = Integer.parseInt(first, 16); c <= Integer.parseInt(last, 16); c++) {
            assertRejectedAnywhere(c, Reason.INVISIBLE_CHARACTER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2800, 0xfff9, 0xfffa, 0xfffb, 0x1d159})
    void of_blankLookingCharacterAnywhere_isRejected(int character) {
        assertRejectedAnywhere(character, Reason.INVISIBLE_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "FFFC, FFFD", "FDD0, FDEF", "FFFE, FFFF", "1FFFE, 1FFFF", "2FFFE, 2FFFF", "3FFFE, 3FFFF", "4FFFE, 4FFFF",
        "5FFFE, 5FFFF", "6FFFE, 6FFFF", "7FFFE, 7FFFF", "8FFFE, 8FFFF", "9FFFE, 9FFFF", "AFFFE, AFFFF", "BFFFE, BFFFF",
        "CFFFE, CFFFF", "DFFFE, DFFFF", "EFFFE, EFFFF", "FFFFE, FFFFF", "10FFFE, 10FFFF", "E000, E0FF", "F800, F8FF",
        "F0000, F00FF", "10FF00, 10FFFD", "D800, D8FF", "DF00, DFFF"
    })
    void of_invalidCharacterAnywhere_isRejected(String first, String last) {
        for (int c = Integer.parseInt(first, 16); c <= Integer.parseInt(last, 16); c++) {
            assertRejectedAnywhere(c, Reason.INVALID_CHARACTER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200dalice@example.com",
                "alice@example.com\u200c",
                "\u0646\u200c",
                "al\u200dice@example.com",
                "alice@\u200cexample.com",
                "jos\u00e9\u200d@example.com",
                "\u0431\u200d\u0431@example.com",
                "\u0646\u200c\u200c\u0627@example.com",
            })
    void of_misplacedJoiner_isRejected(String address) {
        assertThat(rejection(address).reason()).isEqualTo(Reason.INVISIBLE_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc@example.com, \u0646\u0627\u0645\u0647\u0627\u06cc@example.com",
        "\u0915\u094d\u200d@example.com, \u0915\u094d@example.com",
        "\ud83d\udc69\u200d\ud83d\udcbb@example.com, \ud83d\udc69\ud83d\udcbb@example.com",
        "\u0600\u200c\u0627@example.com, \u0600\u0627@example.com",
    })
    void of_joinerInsideWord_isHashed(String withJoiner, String withoutJoiner) {
        assertThat(EmailHash.of(withJoiner)).isNotEqualTo(EmailHash.of(withoutJoiner));
    }

    /** A letter may be unassigned in the Unicode version of an older platform. */
    @ParameterizedTest
    @ValueSource(ints = {0x0378, 0x2fe0, 0x1fbff, 0x3134b, 0xdfffd})
    void of_unassignedCharacter_isHashed(int character) {
        assertThat(EmailHash.of("alice" + Character.toString(character) + "@example.com"))
                .isNotEqualTo(EmailHash.of("alice@example.com"));
    }

    @Test
    void of_supplementaryCharacter_isHashed() {
        assertThat(EmailHash.of("alice\ud83d\ude00@example.com")).isNotEqualTo(EmailHash.of("alice@example.com"));
    }

    @Test
    void of_invalidAddress_messageHidesIt() {
        assertThat(rejection("alice smith@example.com"))
                .hasMessage("The address contains white space")
                .hasNoCause();
    }

    @Property
    void of_printableAscii_hashesLowerCase(@ForAll @CharRange(from = '!', to = '~') @NotEmpty String address) {
        String expected =
                ByteString.encodeUtf8(address.toLowerCase(Locale.ROOT)).sha256().hex();
        assertThat(EmailHash.of(address).hex()).isEqualTo(expected);
    }

    @Property
    void of_anyString_neverHashesEmptyString(@ForAll String address) {
        try {
            assertThat(EmailHash.of(address).hex()).isNotEqualTo(EMPTY).matches("[0-9a-f]{64}");
        } catch (InvalidAddressException rejected) {
            assertThat(rejected.reason()).isNotNull();
        }
    }

    @Test
    void ofHex_upperCase_hexIsLowerCase() {
        EmailHash hash = EmailHash.ofHex(SAMPLE.toUpperCase(Locale.ROOT));
        assertThat(hash.hex()).isEqualTo(SAMPLE);
        assertThat(hash).isEqualTo(EmailHash.of("sample@email.tst")).hasSameHashCodeAs(EmailHash.ofHex(SAMPLE));
        assertThat(hash).doesNotHaveSameHashCodeAs(EmailHash.of("another@email.tst"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d581",
                "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d58140",
                "xe34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814",
                " de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d581",
                "alice@example.com",
            })
    void ofHex_invalidHash_messageHidesIt(String hex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailHash.ofHex(hex))
                .withMessage("A hash must be 64 hexadecimal digits");
    }

    @Test
    void ofHex_null_isRejected() {
        assertThatNullPointerException().isThrownBy(() -> EmailHash.ofHex(null));
    }

    @Test
    void ofBytes_bytesOfHash_returnsSameHash() {
        byte[] bytes = EmailHash.ofHex(SAMPLE).bytes();
        assertThat(bytes).hasSize(EmailHash.BYTES);
        assertThat(EmailHash.ofBytes(bytes)).isEqualTo(EmailHash.ofHex(SAMPLE));
        bytes[0]++;
        assertThat(EmailHash.ofBytes(bytes)).isNotEqualTo(EmailHash.ofHex(SAMPLE));
    }

    @Test
    void ofBytes_otherLength_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailHash.ofBytes(new byte[31]))
                .withMessage("A hash must be 32 bytes");
    }

    @Test
    void equals_otherHashOrType_returnsFalse() {
        assertThat(EmailHash.ofHex(SAMPLE)).isNotEqualTo(EmailHash.ofHex(INFO)).isNotEqualTo(SAMPLE);
    }

    @Test
    void toString_anyHash_hidesIt() {
        assertThat(EmailHash.ofHex(SAMPLE)).hasToString("EmailHash[hidden]");
    }

    private static void assertRejectedAnywhere(int codePoint, Reason reason) {
        String character = Character.toString(codePoint);
        for (String address : new String[] {
            character,
            character + "alice@example.com",
            "alice" + character + "@example.com",
            "alice@example.com" + character
        }) {
            InvalidAddressException rejection = rejection(address);
            assertThat(rejection).as("U+%04X", codePoint).isNotNull();
            assertThat(rejection.reason()).as("U+%04X", codePoint).isEqualTo(reason);
        }
    }

    private static InvalidAddressException rejection(String address) {
        return catchThrowableOfType(InvalidAddressException.class, () -> EmailHash.of(address));
    }
}
