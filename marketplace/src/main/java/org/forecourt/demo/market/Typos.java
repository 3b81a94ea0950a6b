package org.forecourt.demo.market;

/** Slips of people who type on a telephone. */
final class Typos {

    private static final int MOST = 3;

    private Typos() {}

    /** The text with one to three slips; punctuation may suffer, figures never do. */
    static String into(String text, Dice dice) {
        StringBuilder typed = new StringBuilder(text);
        int count = dice.between(1, MOST);
        for (int i = 0; i < count; i++) {
            slip(typed, dice);
        }
        return typed.toString();
    }

    private static void slip(StringBuilder typed, Dice dice) {
        int at = dice.between(1, typed.length() - 2);
        boolean insideWord = Character.isLowerCase(typed.charAt(at)) && Character.isLowerCase(typed.charAt(at + 1));
        if (!insideWord) {
            forgetSpaceAfterComma(typed);
            return;
        }
        switch (dice.between(0, 2)) {
            case 0 -> swap(typed, at);
            case 1 -> typed.deleteCharAt(at);
            default -> typed.insert(at, typed.charAt(at));
        }
    }

    private static void forgetSpaceAfterComma(StringBuilder typed) {
        int comma = typed.indexOf(", ");
        if (comma >= 0) {
            typed.deleteCharAt(comma + 1);
        }
    }

    private static void swap(StringBuilder typed, int at) {
        char first = typed.charAt(at);
        typed.setCharAt(at, typed.charAt(at + 1));
        typed.setCharAt(at + 1, first);
    }
}
