package org.forecourt.mailing.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.forecourt.mailing.bounces.BounceNote;
import org.forecourt.mailing.catcher.CaughtMail;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.core.Readdressing;
import org.forecourt.mailing.journal.Readdressings.Relative;

/**
 * What the page of a mail shows.
 *
 * @param messageId as its header says it
 * @param bounces what came back, the oldest first
 * @param relatives the mail it stands for and those that stand for it
 * @param caught its copy in the mailbox of the catcher
 */
public record MessageModel(
        JournalEntry entry,
        Letter letter,
        String view,
        String messageId,
        List<BounceNote> bounces,
        List<Relative> relatives,
        Optional<CaughtMail> caught,
        Typed typed) {

    public MessageModel {
        bounces = List.copyOf(bounces);
        relatives = List.copyOf(relatives);
    }

    public List<String> views() {
        return MessagePages.VIEWS;
    }

    public String source() {
        return new String(letter.source(), StandardCharsets.UTF_8);
    }

    /** Attempts and what came back, in the order of time. */
    public List<HistoryLine> history() {
        return HistoryLine.of(entry.attempts(), bounces);
    }

    /** The gravest status that came back, empty when nothing did. */
    public String bounce() {
        return bounces.stream().map(BounceNote::status).max(String::compareTo).orElse("");
    }

    /** Why it will not be sent, where there is a reason. */
    public String reason() {
        return switch (entry.state()) {
            case MailState.Failed failed -> failed.reason();
            case MailState.Suppressed suppressed -> suppressed.reason();
            case MailState.Accepted waiting -> "";
            case MailState.Scheduled waiting -> "";
            case MailState.Sending sending -> "";
            case MailState.Sent sent -> "";
            case MailState.Ambiguous held -> "";
            case MailState.Cancelled cancelled -> "";
        };
    }

    public boolean canRetry() {
        return (entry.isWhole() || entry.state().isWaiting()) && mayRetry();
    }

    private boolean mayRetry() {
        return switch (entry.state()) {
            case MailState.Accepted waiting -> true;
            case MailState.Scheduled waiting -> true;
            case MailState.Failed failed -> true;
            case MailState.Suppressed suppressed -> true;
            case MailState.Cancelled cancelled -> true;
            case MailState.Sending sending -> false;
            case MailState.Sent sent -> false;
            case MailState.Ambiguous held -> false;
        };
    }

    public boolean canReaddress() {
        return entry.isWhole() && Readdressing.isLost(entry.state(), BounceLabel.of(bounce()) == BounceLabel.BOUNCED);
    }

    /** What stands in the form for another recipient. */
    public record Typed(String address, boolean isWrong) {

        static final Typed NOTHING = new Typed("", false);
    }

    public boolean canCancel() {
        return entry.state().isWaiting() || canResolve();
    }

    public boolean canResolve() {
        return entry.state() instanceof MailState.Ambiguous;
    }
}
