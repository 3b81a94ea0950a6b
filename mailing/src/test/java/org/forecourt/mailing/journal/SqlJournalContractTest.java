package org.forecourt.mailing.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class SqlJournalContractTest extends JournalContract {

    private static EmbeddedPostgres server;
    private static TestJournal test;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        test = TestJournal.on(server);
    }

    @AfterAll
    static void stop() throws IOException {
        test.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        test.empty();
    }

    @Override
    protected Journal journal() {
        return test.journal;
    }

    @Override
    protected JournalEntry stored(UUID id) {
        return test.reader.byId(id).orElseThrow();
    }
}
