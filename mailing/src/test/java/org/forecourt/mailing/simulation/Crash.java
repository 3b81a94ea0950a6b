package org.forecourt.mailing.simulation;

/** The process is dead: unwinds a fibre. An error, so that no rule can mistake it for something it may handle. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }
}
