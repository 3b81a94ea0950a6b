package org.forecourt.contracts.mail;

/** The kinds of values a template takes. Only {@link #LINE} and {@link #ADDRESS} may be shown in a header. */
public enum ParameterType {
    /** Text on a single line. */
    LINE(160),
    /** Text that may have several lines; never reaches a header. */
    PARAGRAPH(4_000),
    /** An absolute http or https address without user information. */
    LINK(2_000),
    /** A mail address. */
    ADDRESS(254),
    /** A whole number from 0 to a million. */
    COUNT(0),
    /** A decimal string with at most two decimals. */
    AMOUNT(13),
    /** {@code USD}, {@code EUR} or {@code UAH}. */
    CURRENCY(3),
    /** A point in time, ISO 8601. */
    INSTANT(40),
    /** 1 to 20 ads. */
    ADS(20);

    private final int limit;

    ParameterType(int limit) {
        this.limit = limit;
    }

    /** Characters of a text, elements of a list. */
    public int limit() {
        return limit;
    }
}
