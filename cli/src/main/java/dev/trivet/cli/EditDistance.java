package dev.trivet.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The number of edits that turn one word into another. An edit inserts, deletes or replaces a
 * character, or swaps two adjacent ones.
 */
final class EditDistance {
    /** The maximum distance of a similar word is its length divided by this number. */
    private static final int LENGTH_PER_EDIT = 3;

    private EditDistance() {}

    /**
     * Returns the candidates that differ from {@code word} in at most a third of their characters,
     * the closest first.
     */
    static List<String> similar(String word, Set<String> candidates) {
        return candidates.stream()
                .filter(candidate -> between(word, candidate) <= candidate.length() / LENGTH_PER_EDIT)
                .sorted(Comparator.comparingInt(candidate -> between(word, candidate)))
                .toList();
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
