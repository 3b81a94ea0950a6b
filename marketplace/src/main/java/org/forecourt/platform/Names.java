package org.forecourt.platform;

/** One thing's name in each language of the interface. */
public record Names(String uk, String en, String ru) {

    public String in(Language language) {
        return switch (language) {
            case UK -> uk;
            case EN -> en;
            case RU -> ru;
        };
    }
}
