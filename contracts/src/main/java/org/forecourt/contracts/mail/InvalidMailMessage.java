package org.forecourt.contracts.mail;

import java.util.List;

/** A message that was put together wrongly in code. Messages from outside are never an exception, see {@link MailReading}. */
public final class InvalidMailMessage extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    InvalidMailMessage(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
