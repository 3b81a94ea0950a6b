package org.forecourt.mailing.simulation;

/** Mistakes that have been made in mail systems, planted to see whether the simulator finds them. */
enum Defect {
    NONE(""),
    /** The consumer acknowledges what it gets before it is in the journal. */
    ACKNOWLEDGE_BEFORE_COMMIT("ACKNOWLEDGED_TOO_EARLY"),
    /** The relay does not wait for the broker's confirmation. */
    NO_PUBLISHER_CONFIRM("NEVER_CONFIRMED"),
    /** A returned message is taken for a confirmed one. */
    NOT_MANDATORY("NEVER_CONFIRMED"),
    /** What the consumer cannot read goes back into the queue. */
    NACK_LOOP("SPIN"),
    /** Two senders may read the same due mail before either marks it. */
    NON_ATOMIC_CLAIM("DUPLICATE"),
    /** Temporary errors are retried for ever. */
    RETRY_WITHOUT_CAP("NOT_ACCOUNTED_FOR"),
    /** Nobody looks after mails whose sender died. */
    MISSING_SWEEP("NOT_ACCOUNTED_FOR"),
    /** "Sent" is written down before it is true. */
    OUTCOME_BEFORE_SEND("SENT_BUT_NEVER_DELIVERED"),
    /** {@code DATA} begins before the attempt is in the journal. */
    ATTEMPT_NOT_RECORDED("DUPLICATE"),
    /** Another mail under a known id is waved through. */
    ID_CONFLICT_IGNORED("ACKNOWLEDGED_TOO_EARLY"),
    /** The journal ends leases long before an attempt can be over. */
    LEASE_TOO_SHORT("AMBIGUOUS_FOR_NO_REASON"),
    /** A held mail is sent again after an ambiguous attempt. */
    RESEND_OF_HOLD("DUPLICATE_OF_A_HELD_MAIL"),
    /** The relay strikes a row off before it is handed over. */
    OUTBOX_ROW_LOST("LOST"),
    /** The relay takes the broker's word for the journal's. */
    CONFIRM_IS_ENOUGH("NOT_IN_THE_JOURNAL"),
    /** A connection lost after the final dot counts as "not delivered". */
    AMBIGUOUS_IS_TEMPORARY("DUPLICATE"),
    /** Only priority decides who is next. */
    STRICT_PRIORITY("STARVATION"),
    /** A sender that lost its lease may still write. */
    NO_FENCE("DUPLICATE"),
    /** A mail goes out before its time. */
    SEND_AT_IGNORED("EARLY"),
    /** "No such user" is tried again. */
    PERMANENT_IS_TEMPORARY("DOES_NOT_TAKE_NO_FOR_AN_ANSWER");

    /** What the violation that betrays it begins with: a defect found by accident is not found. */
    final String symptom;

    Defect(String symptom) {
        this.symptom = symptom;
    }
}
