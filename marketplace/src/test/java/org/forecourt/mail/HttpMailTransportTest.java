package org.forecourt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailLedger;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.OutboxMail.Stage;
import org.forecourt.contracts.relay.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpMailTransportTest {

    private static final Receipt UNKNOWN_LOCALE =
            new Receipt.Refused(List.of(new Refusal("locale", RefusalCode.UNKNOWN_LOCALE)));
    private static final Receipt CONFLICT = new Receipt.Refused(List.of(new Refusal("id", RefusalCode.ID_CONFLICT)));

    private final FakeDoor door = new FakeDoor();
    private final MailDoor address = new MailDoor(door.url() + "/", FakeDoor.KEY, Duration.ofSeconds(2));
    private final HttpMailTransport transport = new HttpMailTransport(address);
    private final HttpMailLedger ledger = new HttpMailLedger(address);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_single_mail_carries_its_id_as_idempotency_key() {
        assertThat(transport.hand(mails(1))).containsEntry(id(0), new Receipt.Journaled());

        assertThat(door.idempotencyKeys).containsExactly(id(0).toString());
        assertThat(door.journal.get(id(0).toString())).isEqualTo(MailMessageJson.write(MailDatabase.mail(0)));
    }

    @Test
    void many_mails_go_in_batches_that_the_door_takes() {
        assertThat(transport.hand(mails(1_200)).values()).hasSize(1_200).allMatch(Receipt.Journaled.class::isInstance);

        assertThat(door.batches).containsExactly(500, 500, 200);
    }

    @Test
    void a_batch_of_large_mails_stays_within_the_bytes_the_door_takes() {
        List<OutboxMail> large = mails(100).stream()
                .map(mail ->
                        new OutboxMail(mail.id(), mail.hash(), mail.json() + " ".repeat(50_000), Stage.READY, 0, 0))
                .toList();

        assertThat(transport.hand(large)).hasSize(100);
        assertThat(door.batches)
                .hasSizeGreaterThan(3)
                .allMatch(size -> size * 50_000 < MailMessageJson.MAX_BATCH_BYTES);
    }

    @Test
    void only_the_word_about_one_mail_is_a_refusal() {
        door.refused.put(id(0).toString(), 422);
        door.refused.put(id(1).toString(), 409);

        Map<UUID, Receipt> batch = transport.hand(mails(3));

        assertThat(batch)
                .containsEntry(id(0), UNKNOWN_LOCALE)
                .containsEntry(id(1), CONFLICT)
                .containsEntry(id(2), new Receipt.Journaled());
        assertThat(transport.hand(mails(1))).containsEntry(id(0), UNKNOWN_LOCALE);
    }

    @Test
    void a_batch_refused_as_a_whole_is_handed_over_one_by_one() {
        door.brokenForBatches = 422;
        door.refused.put(id(1).toString(), 422);

        assertThat(transport.hand(mails(3)))
                .containsEntry(id(0), new Receipt.Journaled())
                .containsEntry(id(1), UNKNOWN_LOCALE)
                .containsEntry(id(2), new Receipt.Journaled());
    }

    @Test
    void troubles_of_the_installation_are_no_refusals() throws Exception {
        for (int status : new int[] {301, 401, 403, 404, 405, 429, 500, 503}) {
            door.broken = status;
            assertThat(transport.hand(mails(1))).as("one, status " + status).isEmpty();
            assertThat(transport.hand(mails(3))).as("many, status " + status).isEmpty();
            assertThatThrownBy(() -> ledger.standing(mails(1))).isInstanceOf(MailLedger.LedgerUnavailable.class);
        }
    }

    @Test
    void a_wrong_key_and_a_door_that_is_away_take_nothing() {
        assertThat(new HttpMailTransport(new MailDoor(door.url(), "wrong", Duration.ofSeconds(2))).hand(mails(2)))
                .isEmpty();
        assertThat(new HttpMailTransport(new MailDoor(door.url(), null, Duration.ofSeconds(2))).hand(mails(2)))
                .isEmpty();

        door.close();

        assertThat(transport.hand(mails(2))).isEmpty();
        assertThatThrownBy(() -> ledger.standing(mails(1))).isInstanceOf(MailLedger.LedgerUnavailable.class);
    }

    @Test
    void the_ledger_knows_what_is_journaled_and_what_is_refused_and_nothing_of_the_rest() throws Exception {
        door.journal.put(id(0).toString(), "{}");
        door.refused.put(id(1).toString(), 409);

        assertThat(ledger.standing(mails(3)))
                .containsOnlyKeys(id(0), id(1))
                .containsEntry(id(0), new MailLedger.Journaled())
                .containsEntry(id(1), new MailLedger.Refused(List.of(new Refusal("id", RefusalCode.ID_CONFLICT))));
    }

    private static UUID id(int number) {
        return MailDatabase.mail(number).id();
    }

    private static List<OutboxMail> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(MailDatabase::mail)
                .map(mail ->
                        new OutboxMail(mail.id(), ContentHash.of(mail), MailMessageJson.write(mail), Stage.READY, 0, 0))
                .toList();
    }
}
