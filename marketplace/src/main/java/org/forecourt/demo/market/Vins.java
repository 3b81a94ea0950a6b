package org.forecourt.demo.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle identification numbers that look right and belong to nobody: a real maker, a valid check digit (the weighted sum
 * modulo 11 of 49 CFR 565.15 over all other characters, at position 9), the year's code at position 10, and a serial number
 * that ends in the letter Z. ISO 3779 and 49 CFR 565.15(d) both require the last four characters of a VIN to be digits, so no
 * vehicle was ever given a number like that.
 */
final class Vins {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST_YEAR = 1981;
    private static final int CYCLE_START = 1980;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK = 8;
    /** Makes neighbouring ads look unlike each other; odd and free of the factors of the alphabet's size. */
    private static final long STRIDE = 22_695_473L;

    private static final int SERIAL_LENGTH = 5;
    private static final long SERIALS = (long) Math.pow(33, SERIAL_LENGTH);

    private Vins() {}

    /** A number unique to the ad within its market; null before such numbers existed or for a maker without a prefix. */
    static @Nullable String of(List<String> prefixes, String model, int year, long seed, long number) {
        if (prefixes.isEmpty() || year < FIRST_YEAR) {
            return null;
        }
        String maker =
                prefixes.get((int) Math.floorMod(Dice.hash(seed, number, model.hashCode()), (long) prefixes.size()));
        String described = maker + encoded(Dice.hash(model.hashCode()), 5);
        String rest = YEARS.charAt((year - CYCLE_START) % YEARS.length())
                + encoded(Dice.hash(model.hashCode(), 7) >>> 40, 1)
                + encoded(Math.floorMod(number * STRIDE + seed, SERIALS), SERIAL_LENGTH)
                + "Z";
        return described + checkDigit(described + "0" + rest) + rest;
    }

    private static String encoded(long value, int length) {
        char[] characters = new char[length];
        long left = value;
        for (int i = 0; i < length; i++) {
            characters[i] = CHARACTERS.charAt((int) Math.floorMod(left, (long) CHARACTERS.length()));
            left = Math.floorDiv(left, (long) CHARACTERS.length());
        }
        return new String(characters);
    }

    /** What belongs at position 9 of a number of seventeen characters, whatever stands there now. */
    static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < vin.length(); i++) {
            sum += i == CHECK ? 0 : value(vin.charAt(i)) * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    /** Digits stand for themselves; letters count 1 to 9 in the three rows of the standard's table. */
    private static int value(char character) {
        if (character <= '9') {
            return character - '0';
        }
        if (character <= 'I') {
            return character - 'A' + 1;
        }
        return character <= 'R' ? character - 'J' + 1 : character - 'S' + 2;
    }
}
