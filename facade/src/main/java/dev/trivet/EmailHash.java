package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 hash of an e-mail address: the only form in which Enzoic receives it.
 *
 * <ul>
 *   <li>{@link #of} hashes an address. White space is stripped from both ends, and the rest is
 *       converted to lower case, independent of the default locale. The UTF-8 bytes are hashed.
 *   <li>Nothing else is changed: dots, plus tags and accents are kept. A different spelling has a
 *       different hash, which would match no exposure.
 *   <li>For the same reason an address is rejected if it is blank, or contains inner white space, a
 *       control character, an invisible character or an invalid character. Joiners inside words are
 *       allowed in scripts that use them.
 *   <li>An {@code @} is not required. Enzoic hashes user names, and a user name need not be an
 *       e-mail address.
 *   <li>{@link #ofHex} accepts an existing hash.
 * </ul>
 *
 * <p>Two hashes are equal if their bytes are. {@link #toString} does not contain them, because an
 * address can be found from its hash by hashing likely addresses.
 *
 * <p>Enzoic, Exposure Alerts Service API: {@code usernameHashes}.
 */
public final class EmailHash {
    /** The number of bytes in a hash. */
    public static final int BYTES = 32;

    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;

    private EmailHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Hashes an e-mail address or another user name, as Enzoic does.
     *
     * @throws InvalidAddressException if {@code address} is null, blank, or contains a character
     *     that users do not type. The message does not contain the address.
     */
    public static EmailHash of(@Nullable String address) {
        return new EmailHash(sha256(EmailNormalizer.normalize(address)));
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("All Java platforms have SHA-256", e);
        }
    }

    /**
     * Reads an existing hash: 64 hexadecimal digits in upper or lower case.
     *
     * @throws IllegalArgumentException if {@code hex} is not a hash. The message does not contain
     *     it.
     */
    public static EmailHash ofHex(String hex) {
        byte[] bytes = decode(requireNonNull(hex, "hex"));
        if (bytes == null) {
            throw new IllegalArgumentException("A hash must be 64 hexadecimal digits");
        }
        return new EmailHash(bytes);
    }

    /** Returns whether {@code hex} is a hash: 64 hexadecimal digits in upper or lower case. */
    public static boolean isHex(String hex) {
        return decode(hex) != null;
    }

    /** Returns the bytes, or null if {@code hex} is not a hash. */
    private static byte @Nullable [] decode(String hex) {
        if (hex.length() != 2 * BYTES) {
            return null;
        }
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            int high = digit(hex.charAt(2 * i));
            int low = digit(hex.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    /**
     * Returns the value of an ASCII digit, or -1. {@code Character.digit} accepts other scripts.
     */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /**
     * Reads an existing hash: {@value #BYTES} bytes.
     *
     * @throws IllegalArgumentException if {@code bytes} has another length
     */
    public static EmailHash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash must be " + BYTES + " bytes");
        }
        return new EmailHash(bytes.clone());
    }

    /** Returns a copy of the hash's {@value #BYTES} bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the hash as 64 hexadecimal digits in lower case. */
    public String hex() {
        byte[] hex = new byte[2 * BYTES];
        for (int i = 0; i < BYTES; i++) {
            hex[2 * i] = HEX_DIGITS[(bytes[i] >> 4) & 0xf];
            hex[2 * i + 1] = HEX_DIGITS[bytes[i] & 0xf];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailHash && Arrays.equals(((EmailHash) other).bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns a string without the hash. */
    @Override
    public String toString() {
        return "EmailHash[hidden]";
    }
}
