package org.forecourt.mailing.core;

/** Somebody asked for a change of state that the rules do not know. A bug in the caller, or a person who came too late. */
public final class IllegalTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalTransition(MailState from, String change) {
        super("a mail that is " + from.code() + " cannot be " + change);
    }
}
