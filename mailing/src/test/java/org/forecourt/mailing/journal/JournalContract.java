package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forecourt.mailing.journal.Mails.NOW;
import static org.forecourt.mailing.journal.Mails.to;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;

/**
 * What the core expects of every journal: this about attempts and sweeps, and what it inherits. The simulated one and the one in
 * PostgreSQL both pass it (docs/adr/0010).
 */
public abstract class JournalContract extends ClaimContract {

    @Test
    protected void an_attempt_is_recorded_once_and_closed_by_its_outcome() {
        Claim claim = claimed();
        Attempt opened = Mails.open(claim);

        assertThat(journal().recordAttempt(claim, opened)).isTrue();
        assertThat(journal().recordAttempt(claim, opened)).isTrue();
        assertThat(stored(claim.id())).isEqualTo(claim.entry().begin(opened));

        JournalEntry sent = Mails.concluded(claim, Result.DELIVERED, new MailState.Sent(NOW));
        assertThat(journal().recordOutcome(claim, sent)).isTrue();
        assertThat(stored(claim.id())).isEqualTo(sent);
    }

    @Test
    protected void an_outcome_that_is_recorded_twice_counts_once() {
        Claim claim = claimed();
        JournalEntry failed = Mails.concluded(claim, Result.PERMANENT_ERROR, new MailState.Failed(NOW, "550 no"));

        assertThat(journal().recordOutcome(claim, failed)).isTrue();
        assertThat(journal().recordOutcome(claim, failed)).isFalse();

        assertThat(stored(claim.id())).isEqualTo(failed);
    }

    @Test
    protected void earlier_attempts_stay_in_their_order_and_come_with_the_next_claim() {
        journal().insertIfAbsent(to("a@example.com"));
        List<UUID> tokens = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Claim claim = claim(Order.URGENT_FIRST, 1).getFirst();
            assertThat(claim.entry().attempts()).extracting(Attempt::token).containsExactlyElementsOf(tokens);
            tokens.add(claim.token());
            journal().recordAttempt(claim, Mails.open(claim));
            journal().recordOutcome(claim, Mails.concluded(claim, Result.TEMPORARY_ERROR, new MailState.Scheduled()));
        }
        UUID id = claim(Order.URGENT_FIRST, 1).getFirst().id();
        assertThat(stored(id).attempts()).extracting(Attempt::token).containsExactlyElementsOf(tokens);
        assertThat(stored(id).attempts()).extracting(Attempt::result).containsOnly(Result.TEMPORARY_ERROR);
    }

    @Test
    protected void who_lost_his_lease_can_record_nothing() {
        Claim lost = claimed();
        journal().sweep(LEASE_END.plusMillis(1), 10, entry -> entry.release(LEASE_END));
        assertThat(journal().recordAttempt(lost, Mails.open(lost))).isFalse();

        Claim held = claimAt(LEASE_END, Order.URGENT_FIRST).getFirst();
        JournalEntry before = stored(lost.id());

        assertThat(journal().recordAttempt(lost, Mails.open(lost))).isFalse();
        assertThat(journal().recordOutcome(lost, Mails.concluded(lost, Result.DELIVERED, new MailState.Sent(NOW))))
                .isFalse();
        assertThat(stored(held.id())).isEqualTo(before);
    }

    @Test
    protected void an_attempt_under_a_foreign_token_is_a_bug() {
        Claim claim = claimed();
        Attempt foreign = new Attempt(new UUID(3, 3), NOW, "smtp.example", Result.OPEN, null, "");

        assertThatThrownBy(() -> journal().recordAttempt(claim, foreign)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    protected void the_sweep_finds_what_has_lost_its_sender_and_nothing_else() {
        Claim lost = claimed();
        journal().recordAttempt(lost, Mails.open(lost));
        AtomicInteger seen = new AtomicInteger();

        assertThat(journal().sweep(LEASE_END, 10, entry -> entry)).isZero();
        assertThat(journal().sweep(LEASE_END.plusMillis(1), 10, entry -> {
                    seen.incrementAndGet();
                    return Mails.concluded(lost, Result.AMBIGUOUS, new MailState.Ambiguous(LEASE_END));
                }))
                .isOne();
        assertThat(journal().sweep(LEASE_END.plusMillis(1), 10, entry -> entry)).isZero();

        assertThat(seen).hasValue(1);
        assertThat(stored(lost.id()).state()).isEqualTo(new MailState.Ambiguous(LEASE_END));
        assertThat(stored(lost.id()).attempts()).extracting(Attempt::result).containsExactly(Result.AMBIGUOUS);
    }

    @Test
    protected void the_sweep_keeps_to_its_limit() {
        IntStream.range(0, 5).forEach(number -> journal().insertIfAbsent(to(number + "@example.com")));
        claim(Order.URGENT_FIRST, 5);
        Instant after = LEASE_END.plusMillis(1);

        assertThat(journal().sweep(after, 3, entry -> entry.release(after))).isEqualTo(3);
        assertThat(journal().sweep(after, 3, entry -> entry.release(after))).isEqualTo(2);
    }
}
