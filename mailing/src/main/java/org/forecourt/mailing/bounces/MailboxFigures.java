package org.forecourt.mailing.bounces;

/**
 * What was found in the mailbox of bounces since the start.
 *
 * @param bounces about mails of ours; these were deleted
 * @param ignored automatic replies, and reports about mail that was not ours; left as read
 * @param notUnderstood left as read, for a person
 */
public record MailboxFigures(long bounces, long ignored, long notUnderstood) {}
