package org.forecourt.mailing.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.forecourt.mailing.core.SmtpStage;

/** Where in an SMTP transaction a fault strikes, in order. */
public enum FaultStage {
    CONNECT(SmtpStage.CONNECT),
    GREETING(SmtpStage.GREETING),
    MAIL(SmtpStage.SENDER),
    RCPT(SmtpStage.RECIPIENT),
    DATA(SmtpStage.DATA),
    FINAL_DOT(SmtpStage.FINAL_DOT);

    private final SmtpStage stage;

    FaultStage(SmtpStage stage) {
        this.stage = stage;
    }

    /** The name in JSON and forms: {@code final_dot}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A connection that is refused carries no answer. */
    public boolean canAnswer() {
        return this != CONNECT;
    }

    SmtpStage stage() {
        return stage;
    }

    boolean isBeforeData() {
        return compareTo(DATA) < 0;
    }

    static Optional<FaultStage> of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
