package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forecourt.mailing.core.Entries.LEASE;
import static org.forecourt.mailing.core.Entries.NOW;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalEntryTest {

    private static final Map<String, UnaryOperator<JournalEntry>> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("claim", entry -> entry.claim(LEASE));
        CHANGES.put("begin", entry -> entry.begin(Entries.attempt()));
        CHANGES.put("conclude", entry -> entry.conclude(Entries.attempt(), entry.due(), new MailState.Sent(NOW)));
        CHANGES.put("release", entry -> entry.release(NOW.plusSeconds(9)));
        CHANGES.put("suppress", entry -> entry.suppress(NOW, "hard bounce"));
        CHANGES.put("cancel", entry -> entry.cancel(NOW));
        CHANGES.put("retry", entry -> entry.retry(NOW));
        CHANGES.put("arrived", entry -> entry.resolve(true, NOW));
        CHANGES.put("lost", entry -> entry.resolve(false, NOW));
    }

    static Stream<Arguments> legalChanges() {
        return Stream.of(
                arguments(new MailState.Accepted(), "claim sending, cancel cancelled, retry accepted"),
                arguments(new MailState.Scheduled(), "claim sending, cancel cancelled, retry scheduled"),
                arguments(
                        new MailState.Sending(LEASE, false),
                        "begin sending, conclude sent, release accepted, suppress suppressed"),
                arguments(new MailState.Sending(LEASE, true), "begin sending, conclude sent"),
                arguments(new MailState.Sent(NOW), ""),
                arguments(new MailState.Ambiguous(NOW), "cancel cancelled, arrived sent, lost scheduled"),
                arguments(new MailState.Failed(NOW, "x"), "retry accepted"),
                arguments(new MailState.Suppressed(NOW, "x"), "retry accepted"),
                arguments(new MailState.Cancelled(NOW), "retry accepted"));
    }

    @ParameterizedTest
    @MethodSource("legalChanges")
    void each_state_knows_its_legal_changes_and_no_other(MailState state, String expected) {
        String legal = CHANGES.entrySet().stream()
                .flatMap(change -> outcome(change.getKey(), change.getValue(), Entries.in(state)))
                .collect(Collectors.joining(", "));

        assertThat(legal).isEqualTo(expected);
    }

    private static Stream<String> outcome(String name, UnaryOperator<JournalEntry> change, JournalEntry entry) {
        try {
            return Stream.of(name + " " + change.apply(entry).state().code());
        } catch (IllegalTransition illegal) {
            return Stream.empty();
        }
    }

    @Test
    void a_mail_for_later_is_scheduled_and_one_for_the_past_is_due_now() {
        JournalEntry later = JournalEntry.accept(Entries.resent().message().withSendAt(NOW.plusSeconds(60)), NOW);
        JournalEntry past = JournalEntry.accept(Entries.resent().message().withSendAt(NOW.minusSeconds(60)), NOW);

        assertThat(later.state()).isEqualTo(new MailState.Scheduled());
        assertThat(later.isClaimable(NOW.plusSeconds(59))).isFalse();
        assertThat(later.isClaimable(NOW.plusSeconds(60))).isTrue();
        assertThat(past.state()).isEqualTo(new MailState.Accepted());
        assertThat(past.due()).isEqualTo(Due.at(NOW));
    }

    @Test
    void an_attempt_belongs_to_the_lease_it_was_made_under() {
        JournalEntry sending = Entries.resent().claim(LEASE);
        Attempt foreign = Attempt.open(new UUID(0, 8), NOW, "smtp.example");

        assertThatThrownBy(() -> sending.begin(foreign)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void recording_an_attempt_twice_leaves_one() {
        JournalEntry sending = Entries.resent().claim(LEASE);

        assertThat(sending.begin(Entries.attempt()).begin(Entries.attempt()).attempts())
                .isEqualTo(List.of(Entries.attempt()));
    }

    @Test
    void a_deferred_mail_keeps_its_age() {
        JournalEntry deferred = Entries.resent().claim(LEASE).release(NOW.plusSeconds(30));

        assertThat(deferred.due()).isEqualTo(new Due(NOW, NOW.plusSeconds(30)));
    }
}
