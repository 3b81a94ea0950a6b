package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forecourt.mailing.journal.Mails.NOW;
import static org.forecourt.mailing.journal.Mails.to;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;

/** What the core expects of every journal when mails come in and when a person changes one. */
public abstract class IntakeContract {

    protected static final Instant LEASE_END = NOW.plus(Duration.ofMinutes(5));

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

    protected final Claim claimed() {
        journal().insertIfAbsent(to("a@example.com"));
        return claim(Order.URGENT_FIRST, 1).getFirst();
    }

    protected final List<Claim> claim(Order order, int limit) {
        return journal().claimDue(new ClaimRequest(NOW, LEASE_END, limit, order, Set.of()));
    }

    protected final List<Claim> claimAt(Instant now, Order order) {
        return journal().claimDue(new ClaimRequest(now, now.plus(Duration.ofMinutes(5)), 10, order, Set.of()));
    }
}
