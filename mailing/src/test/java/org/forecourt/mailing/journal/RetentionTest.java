package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.forecourt.mailing.journal.Mails.NOW;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.contracts.relay.MailLedger.Journaled;
import org.forecourt.mailing.core.Attempt;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Insertion;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.Lease;
import org.forecourt.mailing.core.MailState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionTest {

    private static final Instant OLD = NOW.minus(Duration.ofDays(100));
    private static final String LINK = "https://cars.example/reset?token=abc";

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    private static final Retention retention = test.retention;

    @Test
    void the_secret_link_of_a_settled_mail_is_forgotten_and_the_mail_still_known() {
        MailMessage reset = settled(new MailState.Sent(OLD));

        assertThat(retention.blankSecrets(NOW, 10)).isEqualTo(1);
        assertThat(retention.blankSecrets(NOW, 10)).isZero();

        JournalEntry kept = test.reader.byId(reset.id()).orElseThrow();
        assertThat(MailMessageJson.write(kept.message())).doesNotContain("abc").contains(MailMessage.REMOVED_LINK);
        assertThat(kept.isWhole()).isFalse();
        assertThat(kept.attempts()).hasSize(1);
        assertThatItIsKnown(reset);
    }

    @Test
    void a_mail_without_its_link_is_not_sent_again() {
        MailMessage reset = settled(new MailState.Failed(OLD, "550 no"));
        retention.blankSecrets(NOW, 10);

        assertThatThrownBy(() -> test.journal.change(reset.id(), entry -> entry.retry(NOW)))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void of_a_mail_past_its_time_only_a_tombstone_is_left() {
        MailMessage reset = settled(new MailState.Failed(OLD, "550 <olena@example.com> no"));

        assertThat(retention.removeContents(NOW, 10)).isEqualTo(1);
        assertThat(retention.removeContents(NOW, 10)).isZero();

        Tombstone stone = catchThrowableOfType(ContentRemoved.class, () -> test.reader.byId(reset.id()))
                .tombstone();
        assertThat(stone.state()).isEqualTo(new MailState.Failed(OLD, ""));
        assertThat(stone.hash()).isEqualTo(ContentHash.of(reset));
        assertThat(stone.acceptedAt()).isEqualTo(OLD);
        assertThat(everythingStored()).doesNotContain("olena").doesNotContain("abc");
        assertThat(test.reader.counters().states()).containsEntry("failed", 1L);
        assertThatItIsKnown(reset);
    }

    private static String everythingStored() {
        return String.join(
                        "\n",
                        test.jdbc
                                .sql("select mail::text from mailing.mail")
                                .query(String.class)
                                .list())
                + test.jdbc
                        .sql("select attempt::text from mailing.attempt")
                        .query(String.class)
                        .list();
    }

    /** The same message again is no second mail, another one under its id is refused, and the relay hears where it stands. */
    private static void assertThatItIsKnown(MailMessage message) {
        assertThat(test.journal.insertIfAbsent(Mails.entry(message))).isInstanceOf(Insertion.Known.class);
        assertThat(test.journal.insertIfAbsent(Mails.entry(message.withPriority(2))))
                .isInstanceOf(Insertion.Conflict.class);
        assertThat(test.reader.standing(Map.of(message.id(), ContentHash.of(message))))
                .containsExactly(Map.entry(message.id(), new Journaled()));
    }

    @Test
    void what_is_not_settled_is_never_touched() {
        MailMessage accepted = accepted();
        MailMessage ambiguous = settled(new MailState.Ambiguous(OLD));
        MailMessage sending = accepted();
        test.journal.change(sending.id(), entry -> entry.claim(new Lease(UUID.randomUUID(), OLD.plusSeconds(60))));

        assertThat(retention.blankSecrets(NOW, 10)).isZero();
        assertThat(retention.removeContents(NOW, 10)).isZero();

        for (MailMessage mail : List.of(accepted, ambiguous, sending)) {
            assertThat(test.reader.byId(mail.id()).orElseThrow().message()).isEqualTo(mail);
        }
    }

    @Test
    void what_is_young_stays() {
        settled(new MailState.Sent(OLD));

        assertThat(retention.blankSecrets(OLD, 10)).isZero();
        assertThat(retention.removeContents(OLD, 10)).isZero();
        assertThat(test.reader
                        .find(JournalFilter.all(), 1, 10)
                        .rows()
                        .getFirst()
                        .address())
                .isNotEmpty();
    }

    @Test
    void steps_are_small_and_a_row_that_somebody_holds_waits_for_the_next_round() throws Exception {
        MailMessage held = settled(new MailState.Sent(OLD));
        settled(new MailState.Cancelled(OLD));
        settled(new MailState.Suppressed(OLD, "asked"));
        try (Connection connection = test.pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from mailing.mail where id = '" + held.id() + "' for update");

            assertThat(retention.blankSecrets(NOW, 1)).isEqualTo(1);
            assertThat(retention.removeContents(NOW, 1)).isEqualTo(1);
            assertThat(retention.removeContents(NOW, 10)).isEqualTo(1);
            assertThat(retention.removeContents(NOW, 10)).isZero();
            connection.rollback();
        }

        assertThat(retention.removeContents(NOW, 10)).isEqualTo(1);
    }

    @Test
    void a_refused_body_goes_once_a_person_has_decided() {
        test.journal.noteRefusal(Mails.refusal(null, "{\"link\": \"secret\"}"));
        StoredRefusal refusal = test.refusals.list(null, 1, 1).rows().getFirst();
        assertThat(retention.emptyRefusals(NOW.plusSeconds(1), 10)).isZero();
        test.refusals.decide(refusal.id(), RefusalState.DISCARDED);

        assertThat(retention.emptyRefusals(NOW.plusSeconds(1), 10)).isEqualTo(1);

        StoredRefusal emptied = test.refusals.byId(refusal.id()).orElseThrow();
        assertThat(emptied.isEmptied()).isTrue();
        assertThat(emptied.reasons()).isEqualTo(refusal.reasons());
    }

    @Test
    void the_index_of_mails_with_secrets_names_just_the_templates_that_have_some() {
        String index = test.jdbc
                .sql("select pg_get_indexdef('mailing.mail_with_secrets'::regclass)")
                .query(String.class)
                .single();

        String templates = index.substring(index.indexOf("template"), index.indexOf("state"));
        List<String> named = Pattern.compile("'(\\w+)'::text")
                .matcher(templates)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Template.values())
                        .filter(Template::hasSecrets)
                        .map(Template::code)
                        .toList());
    }

    private static MailMessage accepted() {
        MailMessage message = MailMessage.of(
                UUID.randomUUID(),
                Template.PASSWORD_RESET,
                MailLocale.UK,
                new Recipient(EmailAddress.parse("olena@example.com").orElseThrow(), null),
                Map.of("link", MailValue.of(LINK), "valid_minutes", MailValue.of(30)));
        test.journal.insertIfAbsent(Mails.entry(message, OLD));
        return message;
    }

    private static MailMessage settled(MailState state) {
        MailMessage message = accepted();
        UUID token = UUID.randomUUID();
        Attempt attempt = new Attempt(
                token, OLD, "mx.example", Attempt.Result.DELIVERED, OLD.plusSeconds(1), "for <olena@example.com>");
        test.journal.change(
                message.id(),
                entry -> entry.claim(new Lease(token, OLD.plusSeconds(60))).conclude(attempt, entry.due(), state));
        return message;
    }
}
