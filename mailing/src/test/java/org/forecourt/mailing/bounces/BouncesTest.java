package org.forecourt.mailing.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;
import org.forecourt.mailing.core.Suppressions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BouncesTest {

    private static final EnhancedStatus NO_SUCH_USER = new EnhancedStatus(5, 1, 1);

    private static BounceDatabase database;

    private final String recipient = "r" + UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void start() throws IOException {
        database = new BounceDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void an_address_that_does_not_exist_gets_no_more_mail_and_the_history_says_why() {
        UUID id = database.sent(recipient);

        assertThat(report(id, recipient.toUpperCase(Locale.ROOT), NO_SUCH_USER, "550 5.1.1 unknown"))
                .isEqualTo(BounceVerdict.SUPPRESSED);
        assertThat(report(id, recipient, NO_SUCH_USER, "550 5.1.1 unknown")).isEqualTo(BounceVerdict.SUPPRESSED);

        assertThat(suppression(recipient)).contains("5.1.1");
        assertThat(notes(id))
                .extracting(BounceNote::status, BounceNote::detail)
                .containsExactly(tuple("5.1.1", "550 5.1.1 unknown"));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 1", "4, 2, 2", "5, 2, 2", "5, 7, 1", "5, 0, 0", "5, 4, 4"})
    void what_may_change_is_only_noted(int type, int subject, int detail) {
        UUID id = database.sent(recipient);

        assertThat(report(id, recipient, new EnhancedStatus(type, subject, detail), "full"))
                .isEqualTo(BounceVerdict.NOTED);

        assertThat(suppression(recipient)).isEmpty();
        assertThat(notes(id)).hasSize(1);
    }

    @Test
    void nobody_can_put_another_ones_address_on_the_list() {
        String victim = "victim" + UUID.randomUUID() + "@example.com";
        UUID ours = database.sent(recipient);
        UUID waiting = database.accepted(victim);

        assertThat(report(ours, victim, NO_SUCH_USER, "550")).isEqualTo(BounceVerdict.OTHER_RECIPIENT);
        assertThat(report(UUID.randomUUID(), victim, NO_SUCH_USER, "550")).isEqualTo(BounceVerdict.UNKNOWN_MAIL);
        assertThat(report(waiting, victim, NO_SUCH_USER, "550")).isEqualTo(BounceVerdict.UNKNOWN_MAIL);

        assertThat(suppression(victim)).isEmpty();
        assertThat(suppression(recipient)).isEmpty();
        assertThat(notes(ours)).isEmpty();
        assertThat(notes(waiting)).isEmpty();
    }

    @Test
    void a_flood_of_reports_about_one_mail_is_not_kept() {
        UUID id = database.sent(recipient);

        for (int number = 0; number < 30; number++) {
            report(id, recipient, new EnhancedStatus(4, 0, number), "x\r\n" + "y".repeat(2_000));
        }

        assertThat(notes(id)).hasSize(20).allMatch(note -> note.detail().length() == 500);
    }

    private static BounceVerdict report(UUID id, String recipient, EnhancedStatus status, String detail) {
        EmailAddress address = EmailAddress.parse(recipient).orElseThrow();
        return database.bean(Bounces.class).report(new BounceReport(id, address, status, detail));
    }

    private static String suppression(String recipient) {
        EmailAddress address = EmailAddress.parse(recipient).orElseThrow();
        return database.bean(Suppressions.class)
                .reason(address, Category.TRANSACTIONAL)
                .orElse("");
    }

    private static List<BounceNote> notes(UUID id) {
        return database.bean(BounceNotes.class).of(id);
    }
}
