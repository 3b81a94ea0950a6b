package org.forecourt.mailing.journal;

import java.util.function.Function;
import org.forecourt.mailing.core.JournalUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the database. Whatever keeps it from answering, a table that is not there included, is one thing to the
 * core: {@link JournalUnavailable}, so wait and ask again. Only a statement that can never succeed stays what it is, a bug.
 */
@Component
final class JournalDatabase {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JournalDatabase(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Runs one statement, which commits by itself. */
    <T> T ask(Function<JdbcClient, T> statement) {
        try {
            return statement.apply(jdbc);
        } catch (DataIntegrityViolationException | InvalidDataAccessApiUsageException bug) {
            throw bug;
        } catch (DataAccessException | TransactionException noAnswer) {
            throw new JournalUnavailable("the journal does not answer", noAnswer);
        }
    }

    /** Runs several statements that commit together when all went well. */
    <T> T transaction(Function<JdbcClient, T> statements) {
        return ask(client -> transactions.execute(status -> statements.apply(client)));
    }
}
