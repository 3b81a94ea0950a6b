package org.forecourt.ads;

import org.jspecify.annotations.Nullable;

/** Hides the part of a value that identifies one person or one vehicle. */
final class Masks {

    private static final int SHOWN_OF_VIN = 11;
    private static final int PHONE_END = 2;
    private static final int PHONE_START = 5;
    private static final int SHOWN_OF_NAME = 2;
    private static final String HIDDEN = "•••";

    private Masks() {}

    /** Maker, model and year stay; the serial number does not. */
    static @Nullable String vin(@Nullable String vin) {
        if (vin == null) {
            return null;
        }
        int shown = Math.min(SHOWN_OF_VIN, vin.length() / 2);
        return vin.length() == 17
                ? vin.substring(0, SHOWN_OF_VIN) + "••••••"
                : vin.substring(0, shown) + "•".repeat(vin.length() - shown);
    }

    static String contact(String type, String value) {
        return switch (type) {
            case "phone", "whatsapp", "viber" -> phone(value);
            case "email" -> email(value);
            default -> start(value);
        };
    }

    private static String phone(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        if (digits.length() < PHONE_START + PHONE_END + 2) {
            return HIDDEN;
        }
        return "+" + digits.substring(0, PHONE_START - 2) + " " + digits.substring(PHONE_START - 2, PHONE_START)
                + " ••• •• " + digits.substring(digits.length() - PHONE_END);
    }

    private static String email(String value) {
        int at = value.indexOf('@');
        return at < 1 ? HIDDEN : value.charAt(0) + HIDDEN + value.substring(at);
    }

    private static String start(String value) {
        return value.length() <= SHOWN_OF_NAME ? HIDDEN : value.substring(0, SHOWN_OF_NAME) + HIDDEN;
    }
}
