package org.forecourt.setup;

import static org.assertj.core.api.Assertions.assertThat;

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
}
