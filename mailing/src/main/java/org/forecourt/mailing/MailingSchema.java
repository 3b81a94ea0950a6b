package org.forecourt.mailing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schema that belongs to this service alone. */
@Component
final class MailingSchema {

    static final String NAME = "mailing";

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
}
