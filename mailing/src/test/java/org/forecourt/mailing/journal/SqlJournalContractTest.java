package org.forecourt.mailing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.ClaimRequest;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.rig.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlJournalContractTest extends JournalContract {

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    @Override
    protected Journal journal() {
        return test.journal;
    }

    @Test
    void a_password_reset_is_taken_before_ten_thousand_alerts_that_came_first() {
        journal()
                .insertAllIfAbsent(Crowd.alerts(10_000).stream()
                        .map(alert -> Mails.entry(alert, Mails.NOW.minusSeconds(60)))
                        .toList());
        journal().insertIfAbsent(Mails.entry(Crowd.reset()));

        ClaimRequest next =
                new ClaimRequest(Mails.NOW, Mails.NOW.plusSeconds(300), 1, ClaimRequest.Order.URGENT_FIRST, Set.of());

        assertThat(journal().claimDue(next))
                .extracting(Claim::id)
                .containsExactly(Crowd.reset().id());
    }

    @Override
    protected JournalEntry stored(UUID id) {
        return test.reader.byId(id).orElseThrow();
    }
}
