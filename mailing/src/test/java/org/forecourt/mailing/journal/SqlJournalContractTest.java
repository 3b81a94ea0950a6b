package org.forecourt.mailing.journal;

import java.util.UUID;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlJournalContractTest extends JournalContract {

    @RegisterExtension
    static final TestJournal test = TestJournal.ofItsOwn();

    @Override
    protected Journal journal() {
        return test.journal;
    }

    @Override
    protected JournalEntry stored(UUID id) {
        return test.reader.byId(id).orElseThrow();
    }
}
