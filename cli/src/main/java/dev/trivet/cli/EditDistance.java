package dev.trivet.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The minimum number of edits that turn one word into another. An edit inserts, deletes or replaces
 * a character, or swaps two adjacent ones.
 */
public final class EditDistance {
    /** The maximum distance of a similar word is its length divided by this number. */
    private static final int LENGTH_PER_EDIT = 3;

    private static final int MAX_SUGGESTIONS = 3;

    private EditDistance() {}

    /**
     * Returns at most three candidates that differ from {@code word} in at most a third of their
     * characters, the closest first. Case is ignored.
     */
    static List<String> similar(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> ignoringCase(word, candidate) <= candidate.length() / LENGTH_PER_EDIT)
                .sorted(Comparator.comparingInt(candidate -> ignoringCase(word, candidate)))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    /**
     * Returns a sentence that suggests the candidates similar to {@code word}, after a space, or an
     * empty string if there are none. It does not contain {@code word}.
     */
    public static String suggestion(String word, Collection<String> candidates) {
        List<String> similar = similar(word, candidates);
        return similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?";
    }

    private static int ignoringCase(String a, String b) {
        return between(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }

    static int between(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(a, b, i, j, distances);
            }
        }
        return distances[a.length()][b.length()];
    }

    /** Returns the distance between the first {@code i} and the first {@code j} characters. */
    private static int distance(String a, String b, int i, int j, int[][] distances) {
        int replace = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int distance = Math.min(replace, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(distance, 1 + distances[i - 2][j - 2]) : distance;
    }
}
