package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.util.Optional;
import org.forecourt.mailing.core.SmtpAnswer;

/** The server said something before it was asked, so what it says next cannot be matched to a question any more. */
final class SpokeTooSoon extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient SmtpAnswer answer;

    SpokeTooSoon(SmtpAnswer answer) {
        super("the server answered before it was asked: " + answer.code() + " " + answer.text());
        this.answer = answer;
    }

    /** What it said, if that is a refusal: a server that closes says so unasked. */
    Optional<SmtpAnswer> refusal() {
        return answer.code() >= 400 ? Optional.of(answer) : Optional.empty();
    }
}
