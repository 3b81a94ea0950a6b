package org.forecourt.contracts.mail;

/** What happens when nobody can know whether a mail went out: the connection or the process died after the final dot. */
public enum AfterAmbiguity {
    /** Send it again: a second copy does less harm than none. */
    RESEND,
    /** Keep it for a person: a second copy would annoy or mislead. */
    HOLD
}
