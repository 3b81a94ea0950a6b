package org.forecourt.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Supplier;

/** What the value of a parameter must look like. */
public sealed interface ValueForm {

    /** A whole number, written with digits only. */
    record Whole(long min, long max) implements ValueForm {}

    /** A number with at most this many digits after the point. */
    record Decimal(BigDecimal min, BigDecimal max, int scale) implements ValueForm {}

    /** One of the known codes; asked for when a value is there. */
    record Code(Supplier<? extends Collection<String>> known) implements ValueForm {}

    /** Free text without control characters. */
    record Text(int longest) implements ValueForm {}

    /** {@code true} or {@code false}. */
    record YesNo() implements ValueForm {}

    /** A day ({@code 2026-11-23}, its start in UTC) or an instant ({@code 2026-11-23T10:00:00Z}). */
    record Moment() implements ValueForm {}
}
