package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.rig.MailHistory.JournalLine;
import org.forecourt.rig.MailHistory.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each planted error is found as what it is, and as nothing else. */
class HistoryCheckerTest {

    private static final String TO = "someone@example.org";

    private final Map<UUID, Order> orders = new HashMap<>();
    private final Map<UUID, JournalLine> journal = new HashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    @BeforeEach
    void a_hundred_mails_that_arrived_once() {
        for (int number = 0; number < 100; number++) {
            UUID id = mail(number % 2 == 0);
            journal.put(id, new JournalLine("sent", 0));
            deliver(id, TO);
        }
        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void a_labelled_duplicate_of_a_resent_template_is_allowed() {
        UUID id = mail(false);
        journal.put(id, new JournalLine("sent", 1));
        deliver(id, TO);
        deliver(id, TO);

        assertThat(verdict().isGood()).isTrue();
        assertThat(verdict().counts().duplicates()).isEqualTo(1);
    }

    @Test
    void a_held_mail_may_wait_for_a_person_arrived_or_not() {
        UUID arrived = mail(true);
        journal.put(arrived, new JournalLine("ambiguous", 1));
        deliver(arrived, TO);
        journal.put(mail(true), new JournalLine("ambiguous", 1));

        assertThat(verdict().isGood()).isTrue();
        assertThat(verdict().counts().waiting()).isEqualTo(2);
    }

    @Test
    void a_mail_that_never_reached_the_journal_is_lost() {
        UUID id = mail(false);
        assertThat(verdict().lost()).singleElement().asString().contains(id.toString());
        assertThat(verdict().isGood()).isFalse();
    }

    @Test
    void a_mail_called_sent_that_never_arrived_is_lost() {
        journal.put(mail(false), new JournalLine("sent", 0));
        assertThat(verdict().lost()).hasSize(1);
    }

    @Test
    void a_mail_that_came_to_rest_unsent_is_lost() {
        for (String state : List.of("failed", "scheduled", "accepted", "sending")) {
            journal.put(mail(false), new JournalLine(state, 0));
        }
        journal.put(mail(false), new JournalLine("ambiguous", 1));
        assertThat(verdict().lost()).hasSize(5);
    }

    @Test
    void a_second_copy_without_a_label_is_found() {
        UUID id = mail(false);
        journal.put(id, new JournalLine("sent", 0));
        deliver(id, TO);
        deliver(id, TO);
        assertThat(verdict().unlabelled()).hasSize(1);
        assertThat(verdict().isGood()).isFalse();
    }

    @Test
    void more_copies_than_labels_are_found() {
        UUID id = mail(false);
        journal.put(id, new JournalLine("sent", 1));
        for (int copy = 0; copy < 3; copy++) {
            deliver(id, TO);
        }
        assertThat(verdict().unlabelled()).hasSize(1);
    }

    @Test
    void a_second_copy_of_a_held_mail_is_found_whatever_its_label() {
        UUID id = mail(true);
        journal.put(id, new JournalLine("sent", 3));
        deliver(id, TO);
        deliver(id, TO);
        assertThat(verdict().unlabelled()).hasSize(1);
    }

    @Test
    void what_nobody_ordered_is_unexpected() {
        deliver(UUID.randomUUID(), TO);
        deliveries.add(new Delivery("not-ours@elsewhere", "s", List.of(TO), 1, Instant.EPOCH, Delivery.NO_SOURCE));
        journal.put(UUID.randomUUID(), new JournalLine("sent", 0));
        assertThat(verdict().unexpected()).hasSize(3);
        assertThat(verdict().isGood()).isFalse();
    }

    @Test
    void a_wrong_address_is_unexpected() {
        UUID id = mail(false);
        journal.put(id, new JournalLine("sent", 0));
        deliver(id, "another@example.org");
        assertThat(verdict().unexpected()).hasSize(1);
    }

    @Test
    void an_arrival_the_journal_denies_is_a_contradiction() {
        UUID id = mail(false);
        journal.put(id, new JournalLine("failed", 0));
        deliver(id, TO);
        assertThat(verdict().contradictions()).hasSize(1);
        assertThat(verdict().isGood()).isFalse();
    }

    private UUID mail(boolean held) {
        UUID id = UUID.randomUUID();
        orders.put(id, new Order(TO, held));
        return id;
    }

    private void deliver(UUID id, String recipient) {
        deliveries.add(
                new Delivery(id + "@forecourt.test", "s@x", List.of(recipient), 1, Instant.EPOCH, Delivery.NO_SOURCE));
    }

    private HistoryVerdict verdict() {
        return HistoryChecker.check(new MailHistory(orders, journal, deliveries));
    }
}
