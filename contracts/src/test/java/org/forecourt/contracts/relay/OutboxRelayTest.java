package org.forecourt.contracts.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailLedger.LedgerUnavailable;
import org.forecourt.contracts.relay.MailLedger.Standing;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final List<Refusal> REFUSALS = List.of(new Refusal("locale", RefusalCode.UNKNOWN_LOCALE));

    private final Table table = new Table();
    private final List<UUID> handed = new ArrayList<>();
    private final Map<UUID, Receipt> receipts = new LinkedHashMap<>();
    private final Map<UUID, Standing> standings = new LinkedHashMap<>();
    private boolean isLedgerAway;

    @Test
    void a_confirmed_mail_is_asked_about_later() {
        receipts.put(ID, new Receipt.Confirmed());

        round(Stage.READY, 0, 0);

        assertThat(table.fates.get(ID))
                .isInstanceOfSatisfying(
                        Fate.Handed.class,
                        fate -> assertThat(fate.checkAt()).isBetween(NOW.plusSeconds(12), NOW.plusSeconds(18)));
    }

    @Test
    void a_mail_that_was_not_taken_is_handed_over_again_and_less_and_less_often() {
        receipts.put(ID, new Receipt.NotTaken("returned"));

        round(Stage.READY, 0, 3);

        assertThat(table.fates.get(ID))
                .isInstanceOfSatisfying(
                        Fate.Ready.class,
                        fate -> assertThat(fate.again()).isBetween(NOW.plusMillis(6_400), NOW.plusMillis(9_600)));
    }

    @Test
    void no_receipt_is_no_confirmation() {
        round(Stage.READY, 0, 0);

        assertThat(table.fates.get(ID)).isInstanceOf(Fate.Ready.class);
    }

    @Test
    void the_http_door_accounts_for_a_mail_at_once() {
        receipts.put(ID, new Receipt.Journaled());

        round(Stage.READY, 0, 0);

        assertThat(table.fates.get(ID)).isEqualTo(new Fate.Accounted());
    }

    @Test
    void a_refusal_ends_at_a_person_by_either_door() {
        receipts.put(ID, new Receipt.Refused(REFUSALS));
        round(Stage.READY, 0, 0);
        assertThat(table.fates.get(ID)).isEqualTo(new Fate.Refused(REFUSALS));

        standings.put(ID, new MailLedger.Refused(REFUSALS));
        round(Stage.HANDED, 1, 0);
        assertThat(table.fates.get(ID)).isEqualTo(new Fate.Refused(REFUSALS));
    }

    @Test
    void a_mail_in_the_journal_is_accounted_for_and_not_handed_over_again() {
        standings.put(ID, new MailLedger.Journaled());

        round(Stage.HANDED, 1, 0);

        assertThat(table.fates.get(ID)).isEqualTo(new Fate.Accounted());
        assertThat(handed).isEmpty();
    }

    @Test
    void a_mail_that_nobody_knows_any_more_is_handed_over_again() {
        receipts.put(ID, new Receipt.Confirmed());

        round(Stage.HANDED, 2, 0);

        assertThat(handed).containsExactly(ID);
        assertThat(table.fates.get(ID))
                .isInstanceOfSatisfying(
                        Fate.Handed.class,
                        fate -> assertThat(fate.checkAt()).isBetween(NOW.plusSeconds(48), NOW.plusSeconds(72)));
    }

    @Test
    void a_silent_mail_service_says_nothing_about_a_mail() {
        isLedgerAway = true;

        round(Stage.HANDED, 1, 0);

        assertThat(handed).isEmpty();
        assertThat(table.fates.get(ID)).isInstanceOf(Fate.Unasked.class);
    }

    private void round(Stage stage, int handovers, int failures) {
        table.due = List.of(new OutboxMail(ID, new ContentHash("00"), "{}", stage, handovers, failures));
        OutboxRelay relay = new OutboxRelay(
                new RelayEnds(table, this::hand, this::standing),
                RelayRules.defaults(),
                () -> NOW,
                new SplittableRandom(1));

        assertThat(relay.round()).isEqualTo(1);
    }

    private Map<UUID, Receipt> hand(List<OutboxMail> mails) {
        mails.forEach(mail -> handed.add(mail.id()));
        return receipts;
    }

    private Map<UUID, Standing> standing(List<OutboxMail> mails) throws LedgerUnavailable {
        if (isLedgerAway) {
            throw new LedgerUnavailable("away");
        }
        return standings;
    }

    /** An outbox that remembers what it was told last. */
    private static final class Table implements Outbox {
        private final Map<UUID, Fate> fates = new LinkedHashMap<>();
        private List<OutboxMail> due = List.of();

        @Override
        public List<OutboxMail> claimDue(Instant now, Instant leaseUntil, int limit) {
            return due;
        }

        @Override
        public void record(Map<UUID, Fate> more) {
            fates.putAll(more);
        }
    }
}
