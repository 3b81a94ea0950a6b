package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.mail.Template;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.junit.jupiter.api.Test;

/** What every outbox does, the table of the app and the one of the simulator alike. A test class of each extends this. */
public abstract class OutboxContract {

    private static final Duration HOUR = Duration.ofHours(1);

    /** An outbox that is empty when the test begins. */
    protected abstract Outbox outbox();

    /** Does what a business transaction does that sends this mail. */
    protected abstract void commit(MailMessage message);

    /** The outbox's own clock. */
    protected abstract Instant now();

    @Test
    void a_committed_mail_is_due_at_once() {
        MailMessage message = committed(1);

        List<OutboxMail> due = claim(Duration.ZERO, HOUR, 10);

        assertThat(due)
                .containsExactly(new OutboxMail(
                        message.id(), ContentHash.of(message), MailMessageJson.write(message), Stage.READY, 0, 0));
    }

    @Test
    void a_claimed_row_belongs_to_one_relay_until_its_lease_ends() {
        committed(1);

        assertThat(claim(Duration.ZERO, HOUR, 10)).hasSize(1);

        assertThat(claim(Duration.ofMinutes(59), HOUR, 10)).isEmpty();
        assertThat(claim(Duration.ofMinutes(61), HOUR, 10)).hasSize(1);
    }

    @Test
    void a_row_that_was_handed_over_is_asked_about_when_its_time_comes() {
        UUID id = claimed(1);
        outbox().record(Map.of(id, new Fate.Ready(now().plusSeconds(1))));

        outbox().record(Map.of(id, new Fate.Handed(now().plus(HOUR))));

        assertThat(claim(Duration.ofMinutes(59), HOUR, 10)).isEmpty();
        assertRow(claim(Duration.ofMinutes(61), HOUR, 10), Stage.HANDED, 1, 0);
    }

    @Test
    void a_row_that_was_not_taken_counts_its_failures_in_a_row() {
        UUID id = claimed(1);

        outbox().record(Map.of(id, new Fate.Handed(now().plusSeconds(1))));
        outbox().record(Map.of(id, new Fate.Ready(now().plusSeconds(1))));
        outbox().record(Map.of(id, new Fate.Ready(now().plus(HOUR))));

        assertRow(claim(Duration.ofMinutes(61), HOUR, 10), Stage.READY, 1, 2);
    }

    @Test
    void a_question_without_an_answer_changes_nothing_but_the_time() {
        UUID id = claimed(1);
        outbox().record(Map.of(id, new Fate.Handed(now().plusSeconds(1))));

        outbox().record(Map.of(id, new Fate.Unasked(now().plus(HOUR))));

        assertThat(claim(Duration.ofMinutes(59), HOUR, 10)).isEmpty();
        assertRow(claim(Duration.ofMinutes(61), HOUR, 10), Stage.HANDED, 1, 0);
    }

    @Test
    void a_settled_row_stays_settled_whatever_a_slow_relay_says() {
        UUID accounted = claimed(1);
        UUID refused = claimed(2);
        List<Refusal> refusals = List.of(new Refusal("locale", RefusalCode.UNKNOWN_LOCALE));
        outbox().record(Map.of(accounted, new Fate.Accounted(), refused, new Fate.Refused(refusals)));

        outbox().record(Map.of(accounted, new Fate.Ready(now()), refused, new Fate.Handed(now())));

        assertThat(claim(Duration.ofDays(1), HOUR, 10)).isEmpty();
    }

    @Test
    void what_is_to_be_handed_over_comes_first_and_the_oldest_of_it() {
        UUID handed = claimed(1);
        UUID later = claimed(2);
        UUID sooner = claimed(3);
        Map<UUID, Fate> fates = new LinkedHashMap<>();
        fates.put(handed, new Fate.Handed(now().plusSeconds(1)));
        fates.put(later, new Fate.Ready(now().plusSeconds(20)));
        fates.put(sooner, new Fate.Ready(now().plusSeconds(10)));
        outbox().record(fates);

        List<OutboxMail> first = claim(HOUR, HOUR, 2);
        List<OutboxMail> rest = claim(HOUR, HOUR, 2);

        assertThat(first).extracting(OutboxMail::id).containsExactly(sooner, later);
        assertThat(rest).extracting(OutboxMail::id).containsExactly(handed);
    }

    @Test
    void an_urgent_mail_passes_those_that_came_before_it() {
        for (int number = 1; number <= 30; number++) {
            committed(number, 2);
        }
        MailMessage urgent = committed(31, 9);

        assertThat(claim(Duration.ZERO, HOUR, 8).getFirst().id()).isEqualTo(urgent.id());
    }

    @Test
    void no_mail_starves_behind_urgent_ones() {
        List<UUID> alerts = List.of(committed(1, 1).id(), committed(2, 1).id());
        for (int number = 3; number <= 40; number++) {
            committed(number, 9);
        }

        assertThat(claim(Duration.ZERO, HOUR, 8))
                .hasSize(8)
                .extracting(OutboxMail::id)
                .contains(alerts.getFirst());
        assertThat(claim(Duration.ZERO, HOUR, 8))
                .hasSize(8)
                .extracting(OutboxMail::id)
                .contains(alerts.getLast());
        assertThat(claim(Duration.ZERO, HOUR, 100)).hasSize(24);
    }

    private static void assertRow(List<OutboxMail> rows, Stage stage, int handovers, int failures) {
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.stage()).isEqualTo(stage);
            assertThat(row.handovers()).isEqualTo(handovers);
            assertThat(row.failures()).isEqualTo(failures);
        });
    }

    private List<OutboxMail> claim(Duration fromNow, Duration lease, int limit) {
        Instant instant = now().plus(fromNow);
        return outbox().claimDue(instant, instant.plus(lease), limit);
    }

    private UUID claimed(int number) {
        MailMessage message = committed(number);
        assertThat(claim(Duration.ZERO, HOUR, 1)).extracting(OutboxMail::id).containsExactly(message.id());
        return message.id();
    }

    private MailMessage committed(int number) {
        return committed(number, 5);
    }

    private MailMessage committed(int number, int priority) {
        Recipient recipient =
                new Recipient(EmailAddress.parse("reader@example.com").orElseThrow(), "Олена");
        MailMessage message = MailMessage.of(
                        new UUID(number, number), Template.TEST, MailLocale.UK, recipient, Map.of())
                .withPriority(priority);
        commit(message);
        return message;
    }
}
