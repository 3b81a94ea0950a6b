package org.forecourt.mailing.compose;

/**
 * A mail as it goes over the wire. The array is not copied: whoever has it must not change it.
 *
 * @param envelopeSender the address of {@code MAIL FROM}, to which bounces go
 * @param source the whole message by RFC 5322, signed, lines ended by CR LF, not yet dot-stuffed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Letter(String subject, String html, String text, String envelopeSender, byte[] source) {}
