package org.forecourt.platform;

import java.util.random.RandomGenerator;

/** Identifiers that may leave the system: ten characters that say nothing about order or number. */
public final class PublicIds {

    /** No vowels and no look-alikes, so that an id is neither a word nor misread. */
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";

    private static final int LENGTH = 10;

    private PublicIds() {}

    /** A new identifier from the given source; about 2·10^14 exist. */
    public static String next(RandomGenerator random) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** Whether the text has the form of an identifier. */
    public static boolean isWellFormed(String text) {
        return text.length() == LENGTH && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }
}
