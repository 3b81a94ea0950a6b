package org.forecourt.mailing.core;

import java.util.Optional;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;
import org.forecourt.mailing.core.Verdict.Blame;

/**
 * Reads negative SMTP answers. The class of the three-digit code decides between temporary and permanent, with three
 * exceptions: an enhanced code that says "temporary" is believed; errors of our own account or server, whatever their
 * class, are never held against a mail; and 552 means a full mailbox, which RFC 5321 tells clients to treat as temporary.
 */
final class SmtpVerdicts {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int STORAGE_EXCEEDED = 552;
    private static final int ADDRESSING = 1;
    private static final int MAILBOX = 2;
    private static final int SYSTEM = 3;
    private static final int NETWORK = 4;
    private static final int CONTENT = 6;
    private static final int TOO_BIG = 4;
    private static final int NEEDS_UTF8 = 7;

    private SmtpVerdicts() {}

    static Verdict of(SmtpStage stage, SmtpAnswer answer) {
        Optional<EnhancedStatus> enhanced = answer.enhanced();
        if (enhanced.filter(SmtpVerdicts::isAboutTheMessage).isPresent()) {
            return new Verdict(isPermanent(answer), Blame.MESSAGE);
        }
        if (stage.isBeforeRecipient()) {
            return new Verdict(false, Blame.SERVICE);
        }
        return new Verdict(isPermanent(answer), blame(stage, answer));
    }

    /** A mail too big, or an address the server cannot write, is refused at {@code MAIL FROM} already. */
    private static boolean isAboutTheMessage(EnhancedStatus status) {
        return status.type() == 5
                && (status.subject() == SYSTEM && status.detail() == TOO_BIG
                        || status.subject() == CONTENT && status.detail() == NEEDS_UTF8);
    }

    private static boolean isPermanent(SmtpAnswer answer) {
        boolean deniedByEnhanced =
                answer.enhanced().filter(status -> status.type() != 5).isPresent();
        boolean fullMailbox = answer.code() == STORAGE_EXCEEDED
                && answer.enhanced().filter(SmtpVerdicts::isAboutTheMessage).isEmpty();
        return answer.code() >= 500 && answer.code() < 600 && !deniedByEnhanced && !fullMailbox;
    }

    private static Blame blame(SmtpStage stage, SmtpAnswer answer) {
        if (answer.code() == SERVICE_NOT_AVAILABLE) {
            return Blame.DOMAIN;
        }
        int subject = answer.enhanced().map(EnhancedStatus::subject).orElse(0);
        return switch (subject) {
            case ADDRESSING, MAILBOX -> Blame.MAILBOX;
            case SYSTEM, NETWORK -> Blame.DOMAIN;
            case CONTENT -> Blame.MESSAGE;
            default -> stage == SmtpStage.RECIPIENT ? Blame.MAILBOX : Blame.MESSAGE;
        };
    }

    /** Only "no such mailbox" ends all mail to an address; a full or forbidden one may open again. */
    static boolean isHardBounce(SmtpStage stage, SmtpAnswer answer) {
        return stage == SmtpStage.RECIPIENT
                && isPermanent(answer)
                && answer.enhanced()
                        .map(EnhancedStatus::saysNoSuchMailbox)
                        .orElse(answer.code() == 550 || answer.code() == 553);
    }
}
