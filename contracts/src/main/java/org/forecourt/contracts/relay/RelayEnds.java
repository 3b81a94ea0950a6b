package org.forecourt.contracts.relay;

/** What a relay connects: the table of the app, the way to the mail service, and the question back to it. */
public record RelayEnds(Outbox outbox, MailTransport transport, MailLedger ledger) {}
