package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSuppressionsTest {

    private static final EmailAddress ANNA =
            EmailAddress.parse("Anna@example.com").orElseThrow();

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    private static final SqlSuppressions suppressions = test.suppressions;

    @Test
    void an_address_that_does_not_exist_gets_nothing_however_it_is_spelt() {
        suppressions.addHardBounce(ANNA, "550 5.1.1 no such user");
        suppressions.addHardBounce(ANNA, "again");

        EmailAddress shouted = EmailAddress.parse("ANNA@EXAMPLE.com").orElseThrow();
        assertThat(suppressions.reason(shouted, Category.TRANSACTIONAL))
                .contains("hard bounce: 550 5.1.1 no such user");
        assertThat(suppressions.reason(shouted, Category.BULK)).isPresent();
        assertThat(suppressions.list("", 1, 10).total()).isOne();
    }

    @Test
    void who_unsubscribed_still_gets_what_he_asks_for() {
        suppressions.add(ANNA, SuppressionKind.UNSUBSCRIBED, "");

        assertThat(suppressions.reason(ANNA, Category.BULK)).contains("unsubscribed");
        assertThat(suppressions.reason(ANNA, Category.TRANSACTIONAL)).isEmpty();
    }

    @Test
    void the_list_finds_a_part_of_an_address_and_forgets_on_demand() {
        assertThat(suppressions.add(ANNA, SuppressionKind.MANUAL, "asked \u0000 by phone"))
                .isTrue();
        assertThat(suppressions.add(ANNA, SuppressionKind.MANUAL, "once more")).isFalse();
        suppressions.add(ANNA, SuppressionKind.UNSUBSCRIBED, "");

        assertThat(suppressions.list("NNA@", 1, 1)).satisfies(page -> {
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.address()).isEqualTo("anna@example.com"));
        });
        assertThat(suppressions.list("otto", 1, 10).rows()).isEmpty();
        assertThat(suppressions.remove(ANNA, SuppressionKind.UNSUBSCRIBED)).isTrue();
        assertThat(suppressions.reason(ANNA, Category.TRANSACTIONAL)).contains("manual: asked ? by phone");
        assertThat(suppressions.remove(ANNA)).isTrue();
        assertThat(suppressions.remove(ANNA)).isFalse();
        assertThat(suppressions.reason(ANNA, Category.BULK)).isEmpty();
    }
}
