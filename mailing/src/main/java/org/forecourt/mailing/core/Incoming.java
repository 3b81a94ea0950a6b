package org.forecourt.mailing.core;

import org.forecourt.contracts.mail.MailReading;

/**
 * A message that was read already, as one of a batch.
 *
 * @param body the bytes of this one message: what a refusal keeps and is known by
 */
@SuppressWarnings("ArrayRecordComponent")
public record Incoming(byte[] body, MailReading reading) {}
