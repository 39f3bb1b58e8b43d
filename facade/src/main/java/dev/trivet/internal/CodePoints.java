package dev.trivet.internal;

/**
 * Classifies characters.
 *
 * <p>The characters are listed here because versions of Android and Java implement different
 * versions of Unicode. For the same reason an unassigned character is accepted: it may be a letter
 * in a later version.
 */
public final class CodePoints {
    private CodePoints() {}

    /** Returns whether the character has the Unicode property White_Space. */
    public static boolean isWhiteSpace(int codePoint) {
        return (codePoint >= 0x09 && codePoint <= 0x0d)
                || codePoint == 0x20
                || codePoint == 0x85
                || codePoint == 0xa0
                || codePoint == 0x1680
                || (codePoint >= 0x2000 && codePoint <= 0x200a)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x202f
                || codePoint == 0x205f
                || codePoint == 0x3000;
    }

    /**
     * Returns whether the character has the Unicode property Default_Ignorable_Code_Point, or is
     * not white space but is rendered as a space or not at all.
     */
    public static boolean isInvisible(int codePoint) {
        return isDefaultIgnorable(codePoint)
                // Braille pattern blank.
                || codePoint == 0x2800
                // Interlinear annotation marks.
                || (codePoint >= 0xfff9 && codePoint <= 0xfffb)
                // Musical symbol null notehead.
                || codePoint == 0x1d159;
    }

    private static boolean isDefaultIgnorable(int codePoint) {
        return codePoint == 0xad // soft hyphen
                || codePoint == 0x34f // combining grapheme joiner
                || codePoint == 0x61c // Arabic letter mark
                || codePoint == 0x115f // Hangul fillers
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xffa0
                || codePoint == 0x17b4 // Khmer inherent vowels
                || codePoint == 0x17b5
                || (codePoint >= 0x180b && codePoint <= 0x180f) // Mongolian selectors, separator
                || (codePoint >= 0x200b && codePoint <= 0x200f) // zero-width, directional
                || (codePoint >= 0x202a && codePoint <= 0x202e) // directional overrides
                || (codePoint >= 0x2060 && codePoint <= 0x206f) // word joiner, isolates
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f) // variation selectors
                || codePoint == 0xfeff // byte order mark
                || (codePoint >= 0xfff0 && codePoint <= 0xfff8) // reserved
                || (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) // shorthand format
                || (codePoint >= 0x1d173 && codePoint <= 0x1d17a) // musical format
                || (codePoint >= 0xe0000 && codePoint <= 0xe0fff); // tags, selectors
    }

    /**
     * Returns whether the character is an unpaired surrogate, a replacement character, a
     * noncharacter or a private-use character.
     */
    public static boolean isInvalid(int codePoint) {
        return (codePoint >= 0xd800 && codePoint <= 0xdfff) // unpaired surrogates
                || codePoint == 0xfffc // object replacement character
                || codePoint == 0xfffd // replacement character: bytes that could not be decoded
                || (codePoint >= 0xfdd0 && codePoint <= 0xfdef) // noncharacters
                || (codePoint & 0xfffe) == 0xfffe
                || (codePoint >= 0xe000 && codePoint <= 0xf8ff) // private use
                || codePoint >= 0xf0000;
    }
}
