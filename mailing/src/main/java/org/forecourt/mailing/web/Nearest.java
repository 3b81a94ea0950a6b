package org.forecourt.mailing.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that a misspelt one most likely means. */
public final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** Nothing when no known word is within a few slips of the finger. */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.isBlank() || given.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> distance(given, word) <= reach(word))
                .min(Comparator.comparingInt((String word) -> distance(given, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String given, String word) {
        return LevenshteinDistance.getDefaultInstance().apply(given, word);
    }

    private static int reach(String word) {
        return Math.max(2, word.length() / 2);
    }
}
