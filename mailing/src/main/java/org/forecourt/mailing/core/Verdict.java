package org.forecourt.mailing.core;

/** What a negative answer, or none, means for the mail and for others. */
public record Verdict(boolean isPermanent, Blame blame) {

    /** Whom an error is about, and so who has to wait. */
    public enum Blame {
        /** This mail only: its content, its size. */
        MESSAGE,
        /** The mailbox: does not exist, is full. */
        MAILBOX,
        /** Everything for the recipient's domain. */
        DOMAIN,
        /** The server we hand over to, or our account there: every mail waits, none is given up for it. */
        SERVICE
    }
}
