package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forecourt.mailing.journal.Mails.NOW;
import static org.forecourt.mailing.journal.Mails.to;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.Due;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;

/** And when senders take mails: who gets which, in what order, and when not. */
public abstract class ClaimContract extends IntakeContract {

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
}
