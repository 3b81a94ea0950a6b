package org.forecourt.operations.doctor;

/** Something cannot be looked at; the message says why, in one line without secrets. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered(String why) {
        super(why);
    }
}
