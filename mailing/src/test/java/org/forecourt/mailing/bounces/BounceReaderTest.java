package org.forecourt.mailing.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.bounces.Returned.Automatic;
import org.forecourt.mailing.bounces.Returned.Bounce;
import org.forecourt.mailing.bounces.Returned.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "postfix-unknown, 5.1.1",
        "postfix-full,    5.2.2",
        "exim-plain,      5.1.1",
        "exim-report,     5.1.1",
        "exchange,        5.1.10",
        "gmail,           5.1.1",
        "qmail,           5.1.1",
        "forwarded,       5.1.1",
    })
    void a_bounce_says_which_mail_whom_and_why(String sample, String status) throws Exception {
        Bounce bounce = (Bounce) BounceReader.read(Samples.mail(sample, id));

        assertThat(bounce.mailId()).isEqualTo(id);
        assertThat(bounce.failures()).hasSize(1);
        assertThat(bounce.failures().getFirst().status()).hasToString(status);
        assertThat(bounce.failures().getFirst().addresses())
                .map(EmailAddress::toString)
                .anyMatch("olena@example.com"::equalsIgnoreCase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-delayed", "out-of-office", "read-receipt"})
    void what_nobody_wrote_and_nothing_follows_from_is_ignored(String sample) throws Exception {
        assertThat(BounceReader.read(Samples.mail(sample, id))).isInstanceOf(Automatic.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "without-id"})
    void what_is_no_bounce_or_does_not_say_enough_is_left_to_a_person(String sample) throws Exception {
        assertThat(BounceReader.read(Samples.mail(sample, id))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void a_report_about_several_recipients_is_several_failures() throws Exception {
        String second = """
                Final-Recipient: rfc822; petro@example.com
                Action: failed
                Status: 4.2.2

                --A1B2""".replace("\n", "\r\n");
        String text = Samples.text("postfix-unknown", id)
                .replace(
                        "unknown\r\n\r\n--A1B2.1700000000/relay.example\r\nContent-Description: Und",
                        "unknown\r\n\r\n" + second + ".1700000000/relay.example\r\nContent-Description: Und");

        Bounce bounce = (Bounce) BounceReader.read(Samples.of(text));

        assertThat(bounce.failures())
                .extracting(failure -> failure.status().toString())
                .isEqualTo(List.of("5.1.1", "4.2.2"));
    }

    @Test
    void a_nest_of_parts_is_not_followed_for_ever() {
        StringBuilder text = new StringBuilder("From: mailer-daemon@x.example\r\n");
        for (int depth = 0; depth < 100; depth++) {
            text.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(depth)
                    .append("\"\r\n\r\n--b")
                    .append(depth);
            text.append("\r\n");
        }

        assertThatThrownBy(() -> BounceReader.read(Samples.of(text.toString()))).hasMessage("too many parts");
    }
}
