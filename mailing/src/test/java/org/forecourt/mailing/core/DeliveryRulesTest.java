package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.core.Entries.LEASE;
import static org.forecourt.mailing.core.Entries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.core.Attempt.Result;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {

    private final DeliveryRules rules =
            new DeliveryRules(RetrySchedule.defaults(), Template::afterAmbiguity, new SplittableRandom(1));

    @Test
    void a_delivered_mail_is_sent() {
        JournalEntry after = conclude(Entries.resent(), new DeliveryOutcome.Delivered("250 ok"));

        assertThat(after.state()).isEqualTo(new MailState.Sent(NOW));
        assertThat(after.attempts()).singleElement().extracting(Attempt::result).isEqualTo(Result.DELIVERED);
    }

    @Test
    void a_temporary_answer_schedules_the_next_attempt() {
        JournalEntry after = conclude(Entries.held(), refused(451, "4.7.1 greylisted"));

        assertThat(after.state()).isEqualTo(new MailState.Scheduled());
        assertThat(after.due().at()).isBetween(NOW.plusSeconds(4), NOW.plusSeconds(6));
        assertThat(after.attempts().getFirst().detail()).isEqualTo("451 4.7.1 greylisted (RECIPIENT)");
    }

    @Test
    void a_permanent_answer_ends_it() {
        assertThat(conclude(Entries.resent(), refused(550, "5.1.1 no such user"))
                        .state())
                .isEqualTo(new MailState.Failed(NOW, "550 5.1.1 no such user (RECIPIENT)"));
    }

    @Test
    void a_connection_lost_before_the_final_dot_is_tried_again_whatever_the_template() {
        DeliveryOutcome broken = new DeliveryOutcome.Broken(SmtpStage.DATA, "reset");

        assertThat(conclude(Entries.held(), broken).state()).isEqualTo(new MailState.Scheduled());
        assertThat(conclude(Entries.resent(), broken).state()).isEqualTo(new MailState.Scheduled());
    }

    @Test
    void after_the_final_dot_the_template_decides_and_the_label_stays() {
        DeliveryOutcome unknown = new DeliveryOutcome.Unknown("reset");

        JournalEntry held = conclude(Entries.held(), unknown);
        JournalEntry resent = conclude(Entries.resent(), unknown);

        assertThat(held.state()).isEqualTo(new MailState.Ambiguous(NOW));
        assertThat(resent.state()).isEqualTo(new MailState.Scheduled());
        assertThat(resent.attempts().getFirst().result()).isEqualTo(Result.AMBIGUOUS);
    }

    @Test
    void even_a_mail_that_may_be_resent_is_held_after_five_ambiguous_attempts() {
        JournalEntry entry = Entries.resent();
        for (int round = 1; round <= 5; round++) {
            assertThat(entry.state().isWaiting()).as("round %d", round).isTrue();
            Lease lease = new Lease(new UUID(1, round), NOW.plusSeconds(300));
            Attempt attempt = Attempt.open(lease.token(), NOW, "smtp.example");
            entry = rules.conclude(entry.claim(lease).begin(attempt), attempt, new DeliveryOutcome.Unknown("x"), NOW);
        }

        assertThat(entry.state()).isEqualTo(new MailState.Ambiguous(NOW));
    }

    @Test
    void after_48_hours_it_is_given_up() {
        Instant late = NOW.plus(Duration.ofHours(48));
        JournalEntry once = conclude(Entries.resent(), refused(451, "4.7.1 later"));
        Lease lease = new Lease(new UUID(1, 1), late.plusSeconds(300));
        Attempt attempt = Attempt.open(lease.token(), late, "smtp.example");

        JournalEntry after = rules.conclude(once.claim(lease), attempt, refused(451, "4.7.1 later"), late);

        assertThat(after.state()).isEqualTo(new MailState.Failed(late, "given up after 2 attempts"));
    }

    @Test
    void a_vanished_sender_leaves_what_it_had_not_begun_and_labels_what_it_had() {
        Instant over = LEASE.until();
        JournalEntry untouched = Entries.held().claim(LEASE);
        JournalEntry begun = untouched.begin(Entries.attempt());

        assertThat(rules.expire(begun, over.minusMillis(1))).isEqualTo(begun);
        assertThat(rules.expire(untouched, over).state()).isEqualTo(new MailState.Accepted());
        assertThat(rules.expire(begun, over).state()).isEqualTo(new MailState.Ambiguous(over));
        assertThat(rules.expire(begun, over).attempts().getFirst().result()).isEqualTo(Result.AMBIGUOUS);
    }

    private JournalEntry conclude(JournalEntry entry, DeliveryOutcome outcome) {
        return rules.conclude(entry.claim(LEASE).begin(Entries.attempt()), Entries.attempt(), outcome, NOW);
    }

    private static DeliveryOutcome refused(int code, String text) {
        return new DeliveryOutcome.Refused(SmtpStage.RECIPIENT, new SmtpAnswer(code, text));
    }
}
