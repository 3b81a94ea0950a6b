package org.forecourt.mailing.core;

/** What became of adding a mail to the journal. */
public sealed interface Insertion {

    /** It is in the journal now. */
    record Inserted(MailState state) implements Insertion {}

    /** The same mail was there already. */
    record Known(MailState state) implements Insertion {}

    /** Another mail has this id. */
    record Conflict() implements Insertion {}
}
