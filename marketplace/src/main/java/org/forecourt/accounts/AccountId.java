package org.forecourt.accounts;

/** An account inside the system. Never leaves it: the public id does. */
public record AccountId(long value) {}
