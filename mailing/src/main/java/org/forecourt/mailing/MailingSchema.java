package org.forecourt.mailing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The schema that belongs to this service alone. */
@Component
final class MailingSchema {

    static final String NAME = "mailing";

    private static final Logger log = LoggerFactory.getLogger(MailingSchema.class);

    private final JdbcClient jdbc;

    MailingSchema(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Creates the schema where it is missing; safe beside another process that does the same. */
    void ensure() {
        jdbc.sql("""
                        do $$
                        begin
                          perform pg_advisory_xact_lock(hashtext('forecourt.mailing.schema'));
                          create schema if not exists mailing;
                        end
                        $$
                        """).update();
    }

    /** Whether the database answers and the schema is there. */
    boolean answers() {
        try {
            return jdbc.sql("select 1 from pg_namespace where nspname = :schema")
                    .param("schema", NAME)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("health: the database does not answer", unreachable);
            return false;
        }
    }
}
