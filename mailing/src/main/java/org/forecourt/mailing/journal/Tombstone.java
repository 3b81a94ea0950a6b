package org.forecourt.mailing.journal;

import java.time.Instant;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.mailing.core.MailState;

/**
 * What is kept of a mail for ever. Enough to know the same message again and to account for it.
 *
 * @param state the last one; its reason is empty
 */
public record Tombstone(UUID id, ContentHash hash, MailState state, Instant acceptedAt, Instant dueAt) {}
