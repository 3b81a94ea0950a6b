package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forecourt.mailing.journal.Mails.NOW;
import static org.forecourt.mailing.journal.Mails.to;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.Due;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;

/** What the core expects of every journal. The simulated one and the one in PostgreSQL both pass it (docs/adr/0010). */
public abstract class JournalContract {

    private static final Instant LEASE_END = NOW.plus(Duration.ofMinutes(5));

    /** A journal without any mail, the same one throughout a test. */
    protected abstract Journal journal();

    /** The mail as the journal holds it. */
    protected abstract JournalEntry stored(UUID id);

    @Test
    protected void a_mail_comes_back_as_it_went_in() {
        JournalEntry entry = to("a@example.com");

        assertThat(journal().insertIfAbsent(entry)).isEqualTo(new Insertion.Inserted(new MailState.Accepted()));

        assertThat(stored(entry.id())).isEqualTo(entry);
    }

    @Test
    protected void the_same_mail_again_is_known_with_its_present_state_and_changes_nothing() {
        JournalEntry entry = to("a@example.com");
        journal().insertIfAbsent(entry);
        journal().change(entry.id(), known -> known.cancel(NOW));

        assertThat(journal().insertIfAbsent(entry)).isEqualTo(new Insertion.Known(new MailState.Cancelled(NOW)));
        assertThat(stored(entry.id()).state()).isEqualTo(new MailState.Cancelled(NOW));
    }

    @Test
    protected void the_same_id_with_other_content_is_a_conflict_and_changes_nothing() {
        JournalEntry entry = to("a@example.com");
        journal().insertIfAbsent(entry);

        assertThat(journal().insertIfAbsent(Mails.entry(entry.message().withPriority(9))))
                .isEqualTo(new Insertion.Conflict());
        assertThat(stored(entry.id())).isEqualTo(entry);
    }

    @Test
    protected void of_a_batch_every_mail_gets_its_own_answer_in_order() {
        JournalEntry known = to("known@example.com");
        JournalEntry fresh = to("fresh@example.com");
        JournalEntry other = Mails.entry(fresh.message().withPriority(9));
        journal().insertIfAbsent(known);

        assertThat(journal().insertAllIfAbsent(List.of(fresh, known, other, fresh)))
                .containsExactly(
                        new Insertion.Inserted(new MailState.Accepted()),
                        new Insertion.Known(new MailState.Accepted()),
                        new Insertion.Conflict(),
                        new Insertion.Known(new MailState.Accepted()));
        assertThat(stored(fresh.id())).isEqualTo(fresh);
    }

    @Test
    protected void a_refusal_may_be_noted_twice() {
        assertThat(journal()).satisfies(journal -> {
            journal.noteRefusal(Mails.refusal());
            journal.noteRefusal(Mails.refusal());
        });
    }

    @Test
    protected void a_claimed_mail_is_held_until_its_lease_ends_by_one_token_only() {
        JournalEntry entry = to("a@example.com");
        journal().insertIfAbsent(entry);

        Claim claim = claim(Order.URGENT_FIRST, 10).getFirst();

        assertThat(claim.entry()).isEqualTo(entry.claim(claim.lease()));
        assertThat(claim.lease().until()).isEqualTo(LEASE_END);
        assertThat(stored(entry.id())).isEqualTo(claim.entry());
        assertThat(claim(Order.URGENT_FIRST, 10)).isEmpty();
        assertThat(claim(Order.OLDEST_FIRST, 10)).isEmpty();
    }

    @Test
    protected void each_claim_has_a_token_of_its_own() {
        journal().insertAllIfAbsent(List.of(to("a@example.com"), to("b@example.com")));

        assertThat(claim(Order.URGENT_FIRST, 10)).extracting(Claim::token).doesNotHaveDuplicates();
    }

    @Test
    protected void urgent_mails_come_first_and_the_oldest_of_equals() {
        JournalEntry alert = Mails.entry(Mails.message("a@example.com").withPriority(1), NOW.minusSeconds(30));
        JournalEntry newer = Mails.entry(Mails.message("b@example.com").withPriority(9), NOW.minusSeconds(10));
        JournalEntry older = Mails.entry(Mails.message("c@example.com").withPriority(9), NOW.minusSeconds(20));
        journal().insertAllIfAbsent(List.of(alert, newer, older));

        assertThat(claim(Order.URGENT_FIRST, 10))
                .extracting(Claim::id)
                .containsExactly(older.id(), newer.id(), alert.id());
    }

    @Test
    protected void the_limit_is_spent_on_the_most_urgent() {
        JournalEntry alert = Mails.entry(Mails.message("a@example.com").withPriority(1), NOW.minusSeconds(30));
        JournalEntry reset = Mails.entry(Mails.message("b@example.com").withPriority(9), NOW);
        journal().insertAllIfAbsent(List.of(alert, reset));

        assertThat(claim(Order.URGENT_FIRST, 1)).extracting(Claim::id).containsExactly(reset.id());
    }

    @Test
    protected void by_age_priority_counts_for_nothing() {
        JournalEntry reset = Mails.entry(Mails.message("a@example.com").withPriority(9), NOW.minusSeconds(10));
        JournalEntry alert = Mails.entry(Mails.message("b@example.com").withPriority(1), NOW.minusSeconds(20));
        journal().insertAllIfAbsent(List.of(reset, alert));

        assertThat(claim(Order.OLDEST_FIRST, 1)).extracting(Claim::id).containsExactly(alert.id());
        assertThat(claim(Order.OLDEST_FIRST, 1)).extracting(Claim::id).containsExactly(reset.id());
    }

    @Test
    protected void nothing_is_claimed_for_a_domain_that_has_to_pause() {
        JournalEntry slow = to("a@slow.example");
        JournalEntry quick = to("a@quick.example");
        journal().insertAllIfAbsent(List.of(slow, quick));

        for (Order order : Order.values()) {
            ClaimRequest request = new ClaimRequest(NOW, LEASE_END, 10, order, Set.of("slow.example", "quick.example"));
            assertThat(journal().claimDue(request)).isEmpty();
        }
        assertThat(journal().claimDue(new ClaimRequest(NOW, LEASE_END, 10, Order.URGENT_FIRST, Set.of("slow.example"))))
                .extracting(Claim::id)
                .containsExactly(quick.id());
    }

    @Test
    protected void a_mail_for_later_is_claimed_at_its_instant_and_not_before() {
        Instant later = NOW.plusSeconds(60);
        JournalEntry entry = Mails.entry(Mails.message("a@example.com").withSendAt(later));

        assertThat(journal().insertIfAbsent(entry)).isEqualTo(new Insertion.Inserted(new MailState.Scheduled()));

        for (Order order : Order.values()) {
            assertThat(claimAt(later.minusMillis(1), order)).isEmpty();
        }
        assertThat(claimAt(later, Order.URGENT_FIRST)).extracting(Claim::id).containsExactly(entry.id());
    }

    @Test
    protected void a_released_mail_keeps_its_age_and_waits_as_long_as_it_was_told() {
        journal().insertIfAbsent(to("a@example.com"));
        Claim claim = claim(Order.URGENT_FIRST, 1).getFirst();
        Instant later = NOW.plusSeconds(7);

        assertThat(journal().recordOutcome(claim, claim.entry().release(later))).isTrue();

        assertThat(stored(claim.id()).due()).isEqualTo(new Due(NOW, later));
        assertThat(claimAt(later.minusMillis(1), Order.OLDEST_FIRST)).isEmpty();
        assertThat(claimAt(later, Order.OLDEST_FIRST)).hasSize(1);
    }

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

    @Test
    protected void a_change_answers_what_it_made_and_nothing_for_an_unknown_id() {
        JournalEntry entry = to("a@example.com");
        journal().insertIfAbsent(entry);

        assertThat(journal().change(entry.id(), known -> known.cancel(NOW))).contains(entry.cancel(NOW));
        assertThat(journal().change(new UUID(9, 9), known -> known.cancel(NOW))).isEmpty();
        assertThat(stored(entry.id())).isEqualTo(entry.cancel(NOW));
    }

    @Test
    protected void a_change_that_is_not_legal_leaves_the_mail_alone() {
        Claim claim = claimed();

        assertThatThrownBy(() -> journal().change(claim.id(), entry -> entry.cancel(NOW)))
                .isInstanceOf(IllegalTransition.class);
        assertThat(stored(claim.id())).isEqualTo(claim.entry());
    }

    private Claim claimed() {
        journal().insertIfAbsent(to("a@example.com"));
        return claim(Order.URGENT_FIRST, 1).getFirst();
    }

    private List<Claim> claim(Order order, int limit) {
        return journal().claimDue(new ClaimRequest(NOW, LEASE_END, limit, order, Set.of()));
    }

    private List<Claim> claimAt(Instant now, Order order) {
        return journal().claimDue(new ClaimRequest(now, now.plus(Duration.ofMinutes(5)), 10, order, Set.of()));
    }
}
