package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.core.Entries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.junit.jupiter.api.Test;

/** The order of a sender's steps, one by one. What chance and crashes make of it is the simulator's business. */
class SenderTest {

    private final List<String> steps = new ArrayList<>();
    private final Ports ports = new Ports();
    private final Sender sender = new Sender(
            new SenderPorts(ports, ports, ports, () -> ports.now, duration -> ports.now = ports.now.plus(duration)),
            new DeliveryRules(RetrySchedule.defaults(), Template::afterAmbiguity, new SplittableRandom(1)),
            SendingRules.defaults());

    @Test
    void the_attempt_is_recorded_before_data_and_the_outcome_after() {
        assertThat(sender.send(Entries.claim(Entries.held()))).isEqualTo(Feedback.FINE);

        assertThat(steps).containsExactly("prepare", "attempt", "transmit", "sent");
    }

    @Test
    void a_sender_that_lost_its_mail_sends_nothing() {
        ports.isHeld = false;

        sender.send(Entries.claim(Entries.held()));

        assertThat(steps).containsExactly("prepare", "attempt", "abandon");
    }

    @Test
    void a_lease_too_short_for_an_attempt_is_given_back() {
        ports.now = Entries.LEASE.until().minusSeconds(100);

        sender.send(Entries.claim(Entries.held()));

        assertThat(steps).containsExactly("accepted");
    }

    @Test
    void without_an_answer_of_the_journal_nothing_is_sent_and_nothing_is_ambiguous() {
        ports.unanswered = 3;

        sender.send(Entries.claim(Entries.held()));

        assertThat(steps).containsExactly("prepare", "attempt", "attempt", "attempt", "abandon", "scheduled");
    }

    @Test
    void a_suppressed_recipient_gets_nothing() {
        ports.suppressed = Optional.of("hard bounce");

        sender.send(Entries.claim(Entries.held()));

        assertThat(steps).containsExactly("suppressed");
    }

    @Test
    void a_hard_bounce_is_remembered() {
        ports.preparation = () -> new SmtpPort.Stopped(
                "smtp", new DeliveryOutcome.Refused(SmtpStage.RECIPIENT, new SmtpAnswer(550, "5.1.1 no such user")));

        assertThat(sender.send(Entries.claim(Entries.held()))).isEqualTo(Feedback.FINE);

        assertThat(steps).containsExactly("prepare", "failed", "bounce a@example.com");
    }

    @Test
    void a_bug_before_data_is_a_temporary_error_of_this_mail_alone() {
        ports.preparation = () -> {
            throw new IllegalStateException("template");
        };

        assertThat(sender.send(Entries.claim(Entries.held()))).isEqualTo(Feedback.NOTHING);

        assertThat(steps).containsExactly("prepare", "scheduled");
    }

    @Test
    void a_bug_during_data_leaves_an_ambiguous_mail() {
        ports.outcome = () -> {
            throw new IllegalStateException("socket");
        };

        sender.send(Entries.claim(Entries.held()));

        assertThat(steps).containsExactly("prepare", "attempt", "transmit", "ambiguous");
    }

    /** All ports at once, each writing down that it was called. */
    private final class Ports implements Journal, Suppressions, SmtpPort, SmtpPort.Transmission {
        private Instant now = NOW;
        private boolean isHeld = true;
        private int unanswered;
        private Optional<String> suppressed = Optional.empty();
        private Supplier<Preparation> preparation = () -> new Ready("smtp", this);
        private Supplier<DeliveryOutcome> outcome = () -> new DeliveryOutcome.Delivered("250 ok");

        @Override
        public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
            steps.add("prepare");
            return preparation.get();
        }

        @Override
        public DeliveryOutcome transmit(Duration deadline) {
            steps.add("transmit");
            return outcome.get();
        }

        @Override
        public void abandon() {
            steps.add("abandon");
        }

        @Override
        public boolean recordAttempt(Claim claim, Attempt opened) {
            steps.add("attempt");
            if (unanswered-- > 0) {
                throw new JournalUnavailable("away", null);
            }
            return isHeld;
        }

        @Override
        public boolean recordOutcome(Claim claim, JournalEntry after) {
            steps.add(after.state().code());
            return true;
        }

        @Override
        public Optional<String> reason(EmailAddress address, Category category) {
            return suppressed;
        }

        @Override
        public void addHardBounce(EmailAddress address, String detail) {
            steps.add("bounce " + address);
        }

        @Override
        public Insertion insertIfAbsent(JournalEntry entry) {
            throw new AssertionError("a sender accepts nothing");
        }

        @Override
        public void noteRefusal(RefusalNote note) {
            throw new AssertionError("a sender refuses nothing");
        }

        @Override
        public List<Claim> claimDue(ClaimRequest request) {
            throw new AssertionError("a sender gets its claim");
        }

        @Override
        public int sweep(Instant at, int limit, UnaryOperator<JournalEntry> change) {
            throw new AssertionError("a sender does not sweep");
        }

        @Override
        public Optional<JournalEntry> change(UUID id, UnaryOperator<JournalEntry> change) {
            throw new AssertionError("a sender decides nothing");
        }
    }
}
