package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.PageStatements;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list costs does not depend on how long it is. */
class ListStatementsTest {

    private static final int ROWS = 5;

    private static TestService service;
    private static Operator operator;

    @BeforeAll
    static void fill() {
        service = TestService.start();
        operator = new Operator(service);
        ConsoleWorld world = new ConsoleWorld(service);
        for (int row = 0; row < ROWS; row++) {
            world.sent(Template.ACTIVATION, MailLocale.UK, "olena" + row + "@example.com");
            world.failed("petro" + row + "@example.net");
            world.accept("no message " + row);
            operator.send("/suppressions", "address", "blocked" + row + "@example.com");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/journal", "/journal?recipient=petro&state=failed", "/mailbox", "/refusals", "/suppressions"})
    void a_list_takes_two_statements(String list) {
        assertThat(operator.page(list).select(".list tbody tr, .inbox li")).hasSizeGreaterThanOrEqualTo(ROWS);

        assertThat(statements(list)).hasSize(2);
    }

    @Test
    void templates_take_none() {
        // the first of all writings makes the key of the way out
        operator.page("/templates");

        assertThat(statements("/templates")).isEmpty();
        assertThat(statements("/templates/price_drop")).isEmpty();
    }

    private static List<String> statements(String page) {
        return service.bean(PageStatements.class).during(() -> operator.page(page));
    }
}
