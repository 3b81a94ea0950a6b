package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.forecourt.mailing.core.Verdict.Blame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpVerdictsTest {

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT,      550, 5.1.1 no such user,        true,  MAILBOX",
        "RECIPIENT,      550, no such user,              true,  MAILBOX",
        "RECIPIENT,      553, 5.1.3 bad syntax,          true,  MAILBOX",
        "RECIPIENT,      450, 4.2.0 greylisted,          false, MAILBOX",
        "RECIPIENT,      451, try later,                 false, MAILBOX",
        "RECIPIENT,      452, 4.2.2 full,                false, MAILBOX",
        "RECIPIENT,      552, 5.2.2 full,                false, MAILBOX",
        "RECIPIENT,      552, full,                      false, MAILBOX",
        "RECIPIENT,      421, 4.7.0 too many,            false, DOMAIN",
        "RECIPIENT,      451, 4.4.1 host unreachable,    false, DOMAIN",
        "RECIPIENT,      550, 4.7.1 we call this soft,   false, MAILBOX",
        "RECIPIENT,      554, 5.7.1 relaying denied,     true,  MAILBOX",
        "FINAL_DOT,      554, 5.6.0 content,             true,  MESSAGE",
        "FINAL_DOT,      552, 5.3.4 too big,             true,  MESSAGE",
        "FINAL_DOT,      550, 5.7.1 spam,                true,  MESSAGE",
        "FINAL_DOT,      421, closing,                   false, DOMAIN",
        "FINAL_DOT,      451, 4.3.0 no disk,             false, DOMAIN",
        "SENDER,         552, 5.3.4 too big,             true,  MESSAGE",
        "SENDER,         553, 5.6.7 needs utf8,          true,  MESSAGE",
        "SENDER,         550, 5.7.1 sender not allowed,  false, SERVICE",
        "AUTHENTICATION, 535, 5.7.8 wrong password,      false, SERVICE",
        "STARTTLS,       554, no,                        false, SERVICE",
        "GREETING,       554, go away,                   false, SERVICE",
        "GREETING,       421, busy,                      false, SERVICE",
    })
    void an_answer_is_read_by_stage_class_and_enhanced_code(
            SmtpStage stage, int code, String text, boolean isPermanent, Blame blame) {
        assertThat(SmtpVerdicts.of(stage, new SmtpAnswer(code, text))).isEqualTo(new Verdict(isPermanent, blame));
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 5.1.1 no such user,  true",
        "RECIPIENT, 550, 5.1.10 null mx,      true",
        "RECIPIENT, 550, 5.2.1 disabled,      true",
        "RECIPIENT, 550, no such user,        true",
        "RECIPIENT, 550, 5.7.1 blocked,       false",
        "RECIPIENT, 554, no,                  false",
        "RECIPIENT, 552, 5.2.2 full,          false",
        "RECIPIENT, 450, 4.1.1 maybe,         false",
        "FINAL_DOT, 550, 5.1.1 no such user,  false",
    })
    void only_an_address_that_does_not_exist_gets_no_more_mail(
            SmtpStage stage, int code, String text, boolean isHardBounce) {
        assertThat(SmtpVerdicts.isHardBounce(stage, new SmtpAnswer(code, text))).isEqualTo(isHardBounce);
    }

    @Test
    void an_answer_is_one_printable_line() {
        SmtpAnswer answer = new SmtpAnswer(550, "5.1.1 no\r\nX-Evil: 1\u0000" + "x".repeat(1_000));

        assertThat(answer.text()).startsWith("5.1.1 no X-Evil: 1 x").hasSize(500);
    }
}
