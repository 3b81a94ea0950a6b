package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.junit.jupiter.api.Test;

class ReaddressingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EmailAddress OTHER = address("olena@example.org");

    @Test
    void what_failed_goes_to_the_other_address_as_a_mail_of_its_own_and_asking_twice_is_one_mail() {
        JournalEntry failed = in(new MailState.Failed(NOW, "550 5.1.1 no such user"));

        JournalEntry next = Readdressing.of(failed, false, OTHER, NOW);
        JournalEntry again = Readdressing.of(failed, false, OTHER, NOW.plusSeconds(9));

        assertThat(next.id()).isNotEqualTo(failed.id()).isEqualTo(again.id());
        assertThat(next.hash()).isEqualTo(again.hash());
        assertThat(next.message().to()).isEqualTo(new Recipient(OTHER, "Olena"));
        assertThat(next.message().values()).isEqualTo(failed.message().values());
        assertThat(next.message().sendAt()).isNull();
        assertThat(next.state()).isEqualTo(new MailState.Accepted());
        assertThat(Readdressing.of(failed, false, address("Olena@Example.ORG"), NOW)
                        .id())
                .isEqualTo(next.id());
        assertThat(Readdressing.of(failed, false, address("petro@example.org"), NOW)
                        .id())
                .isNotEqualTo(next.id());
    }

    @Test
    void a_mail_that_was_sent_may_go_elsewhere_only_when_it_came_back() {
        JournalEntry sent = in(new MailState.Sent(NOW));

        assertThat(Readdressing.of(sent, true, OTHER, NOW).message().to().address())
                .isEqualTo(OTHER);
        assertThatThrownBy(() -> Readdressing.of(sent, false, OTHER, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_mail_that_may_still_arrive_stays_with_its_address() {
        Lease lease = new Lease(UUID.randomUUID(), NOW.plusSeconds(60));
        for (MailState state : List.of(
                new MailState.Accepted(),
                new MailState.Scheduled(),
                new MailState.Sending(lease, true),
                new MailState.Ambiguous(NOW),
                new MailState.Cancelled(NOW))) {
            assertThatThrownBy(() -> Readdressing.of(in(state), true, OTHER, NOW))
                    .as(state.code())
                    .isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void a_mail_without_its_secret_link_goes_nowhere() {
        JournalEntry whole = in(new MailState.Failed(NOW, "550"));
        JournalEntry blanked = new JournalEntry(
                whole.message().withoutSecrets(), whole.hash(), NOW, whole.due(), whole.state(), List.of());

        assertThatThrownBy(() -> Readdressing.of(blanked, false, OTHER, NOW)).isInstanceOf(IllegalTransition.class);
    }

    private static JournalEntry in(MailState state) {
        MailMessage message = MailMessage.of(
                        UUID.randomUUID(),
                        Template.ACTIVATION,
                        MailLocale.UK,
                        new Recipient(address("gone@example.com"), "Olena"),
                        Map.of("link", MailValue.of("https://cars.example/a?t=1"), "valid_hours", MailValue.of(24)))
                .withSendAt(NOW.minusSeconds(60));
        JournalEntry entry = JournalEntry.accept(message, NOW);
        return new JournalEntry(message, entry.hash(), NOW, entry.due(), state, List.of());
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
