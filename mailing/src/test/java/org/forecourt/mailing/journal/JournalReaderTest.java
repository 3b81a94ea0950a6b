package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forecourt.mailing.journal.Mails.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.mail.Template;
import org.forecourt.contracts.relay.MailLedger;
import org.forecourt.mailing.core.Attempt.Result;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.ClaimRequest.Order;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalReaderTest {

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    @Test
    void a_page_takes_two_statements_and_shows_the_newest_first() {
        List<JournalEntry> entries = List.of(at(30), at(20), at(10));
        test.journal.insertAllIfAbsent(entries);
        test.statements.set(0);

        RowPage<JournalRow> page = test.reader.find(JournalFilter.all(), 1, 2);

        assertThat(test.statements).hasValue(2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows())
                .extracting(JournalRow::id)
                .containsExactly(entries.get(2).id(), entries.get(1).id());
        assertThat(test.reader.find(JournalFilter.all(), 2, 2).rows())
                .extracting(JournalRow::id)
                .containsExactly(entries.get(0).id());
    }

    private static JournalEntry at(int secondsAgo) {
        return Mails.entry(Mails.message("a@example.com"), NOW.minusSeconds(secondsAgo));
    }

    @Test
    void every_part_of_a_filter_narrows_the_list() {
        JournalEntry entry = Mails.to("Anna@example.com");
        test.journal.insertIfAbsent(entry);

        assertThat(found(filter("ANNA@", "Вухань"))).isTrue();
        assertThat(found(filter("otto@", null))).isFalse();
        assertThat(found(filter(null, "nowhere"))).isFalse();
        assertThat(found(filter(null, entry.id().toString()))).isTrue();
        assertThat(found(JournalFilter.in("accepted", "sent"))).isTrue();
        assertThat(found(JournalFilter.in("sent"))).isFalse();
        assertThat(found(of(Template.AD_PUBLISHED, MailLocale.UK, Category.TRANSACTIONAL)))
                .isTrue();
        assertThat(found(of(Template.TEST, MailLocale.UK, Category.TRANSACTIONAL)))
                .isFalse();
        assertThat(found(of(Template.AD_PUBLISHED, MailLocale.EN, Category.TRANSACTIONAL)))
                .isFalse();
        assertThat(found(of(Template.AD_PUBLISHED, MailLocale.UK, Category.BULK)))
                .isFalse();
        assertThat(found(new JournalFilter(Set.of(), null, null, null, null, NOW, NOW.plusMillis(1), null)))
                .isTrue();
        assertThat(found(new JournalFilter(Set.of(), null, null, null, null, NOW.plusMillis(1), null, null)))
                .isFalse();
        assertThat(found(new JournalFilter(Set.of(), null, null, null, null, null, NOW, null)))
                .isFalse();
    }

    private static boolean found(JournalFilter filter) {
        RowPage<JournalRow> page = test.reader.find(filter, 1, 10);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.total() == 1;
    }

    private static JournalFilter filter(@Nullable String recipient, @Nullable String text) {
        return new JournalFilter(Set.of(), recipient, null, null, null, null, null, text);
    }

    private static JournalFilter of(Template template, MailLocale locale, Category category) {
        return new JournalFilter(Set.of(), null, template, locale, category, null, null, null);
    }

    @Test
    void a_row_tells_the_last_answer_and_how_often_it_was_tried() {
        Claim claim = claimed("a@example.com");
        test.journal.recordOutcome(claim, Mails.concluded(claim, Result.DELIVERED, new MailState.Sent(NOW)));

        assertThat(test.reader.find(JournalFilter.in("sent"), 1, 10).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.attempts()).isOne();
                    assertThat(row.reason()).isEqualTo("answer");
                    assertThat(row.settledAt()).isEqualTo(NOW);
                });
    }

    @Test
    void the_counters_tell_states_and_how_long_the_oldest_due_mail_waits() {
        test.journal.insertIfAbsent(at(400));
        Claim sent = claimed("a@example.com");
        test.journal.recordOutcome(
                sent, Mails.concluded(sent, Result.DELIVERED, new MailState.Sent(NOW.minusSeconds(90))));
        test.journal.insertAllIfAbsent(List.of(
                at(70),
                Mails.to("a@example.com"),
                Mails.entry(Mails.message("b@example.com").withSendAt(NOW.plusSeconds(9)))));
        test.journal.noteRefusal(Mails.refusal());

        Counters counters = test.reader.counters();

        assertThat(counters.states())
                .containsEntry("sent", 1L)
                .containsEntry("accepted", 2L)
                .containsEntry("scheduled", 1L)
                .containsEntry("failed", 0L)
                .hasSize(8);
        assertThat(counters.dueNow()).isEqualTo(2);
        assertThat(counters.overdue()).isEqualTo(Duration.ofSeconds(70));
        assertThat(counters.oldestDue()).isEqualTo(NOW.minusSeconds(70));
        assertThat(counters.sentLastMinute()).isZero();
        assertThat(counters.sentLastHour()).isOne();
        assertThat(counters.openRefusals()).isOne();
        assertThat(test.reader.lag()).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void nothing_due_is_no_lag() {
        assertThat(test.reader.lag()).isEqualTo(Duration.ZERO);
        assertThat(test.reader.counters().oldestDue()).isNull();
    }

    @Test
    void the_ledger_knows_mails_by_id_and_content_and_the_journal_goes_before_a_refusal() {
        JournalEntry known = Mails.to("a@example.com");
        JournalEntry other = Mails.to("b@example.com");
        UUID refused = new UUID(0, 5);
        test.journal.insertAllIfAbsent(List.of(known, other));
        test.journal.noteRefusal(Mails.refusal(refused, "one"));
        test.journal.noteRefusal(Mails.refusal(known.id(), "two"));

        Map<UUID, MailLedger.Standing> standing = test.reader.standing(Map.of(
                known.id(),
                known.hash(),
                other.id(),
                known.hash(),
                refused,
                known.hash(),
                new UUID(0, 6),
                new ContentHash("0".repeat(64))));

        assertThat(standing)
                .isEqualTo(Map.of(
                        known.id(),
                        new MailLedger.Journaled(),
                        other.id(),
                        new MailLedger.Refused(List.of(new Refusal("id", RefusalCode.ID_CONFLICT))),
                        refused,
                        new MailLedger.Refused(List.of(new Refusal("id", RefusalCode.INVALID_ID)))));
    }

    @Test
    void the_same_body_is_refused_once_and_a_decision_about_it_is_made_once() {
        test.journal.noteRefusal(Mails.refusal(null, "{\"\u0000broken"));
        test.journal.noteRefusal(Mails.refusal(null, "{\"\u0000broken"));

        StoredRefusal refusal =
                test.refusals.list(RefusalState.OPEN, 1, 10).rows().getFirst();

        assertThat(test.refusals.list(null, 1, 10).total()).isOne();
        assertThat(new String(refusal.body(), StandardCharsets.UTF_8)).isEqualTo("{\"\u0000broken");
        assertThat(refusal.isWhole()).isTrue();
        assertThat(test.refusals.decide(refusal.id(), RefusalState.DISCARDED)).isTrue();
        assertThat(test.refusals.decide(refusal.id(), RefusalState.RETRIED)).isFalse();
        assertThat(test.refusals.byId(refusal.id()).orElseThrow().state()).isEqualTo(RefusalState.DISCARDED);
        assertThat(test.refusals.list(RefusalState.OPEN, 1, 10).total()).isZero();
        assertThatThrownBy(() -> test.refusals.decide(refusal.id(), RefusalState.OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Claim claimed(String address) {
        if (test.reader.counters().dueNow() == 0) {
            test.journal.insertIfAbsent(Mails.to(address));
        }
        return test.journal
                .claimDue(new ClaimRequest(NOW, NOW.plusSeconds(300), 1, Order.OLDEST_FIRST, Set.of()))
                .getFirst();
    }
}
