package org.forecourt.contracts.mail;

/**
 * One reason why a message is refused.
 *
 * @param field the path inside the message ({@code to.address}, {@code values.ads[2].url}), empty for the body itself;
 *     control characters of a hostile field name are already replaced
 */
public record Refusal(String field, RefusalCode code) {

    private static final int MAX_FIELD = 80;

    public Refusal {
        field = printable(field);
    }

    private static String printable(String text) {
        String cut = text.length() > MAX_FIELD ? text.substring(0, MAX_FIELD) : text;
        return cut.replaceAll("[^\\P{C}]", "?");
    }
}
