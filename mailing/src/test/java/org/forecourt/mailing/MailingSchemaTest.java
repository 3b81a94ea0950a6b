package org.forecourt.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailingSchemaTest {

    @Test
    void migrating_twice_is_migrating_once_and_a_schema_without_what_this_program_uses_is_left_alone()
            throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource database = server.getPostgresDatabase();
            JdbcClient jdbc = JdbcClient.create(database);
            MailingSchema.migrate(database);
            MailingSchema.migrate(database);
            applied(jdbc, 998, "from the future");
            MailingSchema.migrate(database);
            applied(jdbc, 999, "contract after 998 drop content");

            assertThatThrownBy(() -> MailingSchema.migrate(database))
                    .isInstanceOf(SchemaTooNew.class)
                    .hasMessageContaining("version 999");

            assertThat(jdbc.sql("select count(*) from mailing.flyway_schema_history where version = '001'")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    private static void applied(JdbcClient jdbc, int version, String description) {
        jdbc.sql("""
                        insert into mailing.flyway_schema_history (
                          installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (:version, :version, :description, 'SQL', 'V.sql', 'me', 1, true)
                        """)
                .param("version", version)
                .param("description", description)
                .update();
    }
}
