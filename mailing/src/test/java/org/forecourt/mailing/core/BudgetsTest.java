package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private Instant now = Entries.NOW;
    private final InstantSource clock = () -> now;
    private final SendingRules rules = new SendingRules(
            Duration.ofSeconds(45), Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofMinutes(5), 10, 2);
    private final Budgets budgets = new Budgets(rules, new Rates(50, 5), clock);

    @Test
    void a_domain_gets_no_more_places_than_its_share() {
        budgets.take("slow.example");
        budgets.take("slow.example");

        assertThat(budgets.take("slow.example")).contains(now.plusSeconds(1));
        assertThat(budgets.pausedDomains()).containsExactly("slow.example");
        assertThat(budgets.free()).isEqualTo(8);
        assertThat(budgets.take("other.example")).isEmpty();
    }

    @Test
    void a_domain_gets_no_more_mails_a_second_than_its_rate() {
        for (int mail = 0; mail < 5; mail++) {
            assertThat(budgets.take("a.example")).isEmpty();
            budgets.giveBack("a.example", Feedback.FINE);
        }

        assertThat(budgets.take("a.example"))
                .hasValueSatisfying(later -> assertThat(later).isBetween(now.plusMillis(150), now.plusMillis(250)));
        now = now.plusSeconds(1);
        assertThat(budgets.take("a.example")).isEmpty();
    }

    @Test
    void all_together_keep_the_overall_rate() {
        for (int mail = 0; mail < 50; mail++) {
            assertThat(budgets.free()).isPositive();
            budgets.take(mail + ".example");
            budgets.giveBack(mail + ".example", Feedback.FINE);
        }

        assertThat(budgets.free()).isZero();
        now = now.plusMillis(100);
        assertThat(budgets.free()).isEqualTo(5);
    }

    @Test
    void trouble_with_a_domain_pauses_it_alone_and_longer_each_time() {
        fail("angry.example", Feedback.DOMAIN_TROUBLE);
        assertThat(budgets.take("angry.example")).contains(now.plusSeconds(5));
        assertThat(budgets.pausedDomains()).containsExactly("angry.example");
        assertThat(budgets.free()).isEqualTo(10);

        now = now.plusSeconds(5);
        fail("angry.example", Feedback.DOMAIN_TROUBLE);
        assertThat(budgets.take("angry.example")).contains(now.plusSeconds(10));

        now = now.plusSeconds(10);
        fail("angry.example", Feedback.FINE);
        assertThat(budgets.take("angry.example")).isEmpty();
    }

    @Test
    void after_trouble_one_mail_finds_out() {
        fail("angry.example", Feedback.DOMAIN_TROUBLE);
        now = now.plusSeconds(5);

        assertThat(budgets.take("angry.example")).isEmpty();
        assertThat(budgets.take("angry.example")).isPresent();
    }

    @Test
    void trouble_with_the_server_pauses_everything_and_then_one_mail_finds_out() {
        fail("a.example", Feedback.SERVICE_TROUBLE);
        assertThat(budgets.free()).isZero();

        now = now.plusSeconds(5);
        assertThat(budgets.free()).isEqualTo(1);

        fail("a.example", Feedback.FINE);
        assertThat(budgets.free()).isEqualTo(10);
    }

    private void fail(String domain, Feedback feedback) {
        assertThat(budgets.take(domain)).isEmpty();
        budgets.giveBack(domain, feedback);
    }
}
