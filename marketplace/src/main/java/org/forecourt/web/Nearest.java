package org.forecourt.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word that a misspelt one most likely means. */
public final class Nearest {

    private static final int LONGEST = 40;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    /** The nearest known word, or empty when the given one is too long to be a slip of the finger or nothing is known. */
    public static Optional<String> to(String given, Collection<String> known) {
        String word = lower(given.strip()).replaceAll("(?<=.)[- ]", "_");
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> slips(word, lower(candidate)))
                        .thenComparingDouble(candidate -> -SIMILARITY.apply(word, lower(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Few slips beat likeness; where no candidate is within reach, likeness decides. */
    private static int slips(String word, String candidate) {
        int reach = Math.max(1, Math.min(3, word.length() / 3));
        int distance = new LevenshteinDistance(reach).apply(word, candidate);
        return distance < 0 ? reach + 1 : distance;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
