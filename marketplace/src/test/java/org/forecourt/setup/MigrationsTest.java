package org.forecourt.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    @Test
    void an_empty_database_gets_the_whole_schema_and_a_second_run_changes_nothing() {
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.empty())) {
            Migrations migrations = context.getBean(Migrations.class);

            int first = migrations.migrate();
            int second = migrations.migrate();

            assertThat(first).isPositive();
            assertThat(second).isZero();
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select count(*) from ad")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_newer_schema_is_served_unless_something_was_taken_away() {
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.empty())) {
            Migrations migrations = context.getBean(Migrations.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            migrations.migrate();

            applied(jdbc, 998, "from the future");
            assertThat(migrations.migrate()).isZero();

            applied(jdbc, 999, "contract after 998 drop price");
            assertThatThrownBy(migrations::migrate)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("migration 999 (contract after 998 drop price)");
        }
    }

    private static void applied(JdbcClient jdbc, int version, String description) {
        jdbc.sql("""
                        insert into flyway_schema_history (
                          installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (:version, :version, :description, 'SQL', 'V.sql', 'me', 1, true)
                        """)
                .param("version", version)
                .param("description", description)
                .update();
    }
}
