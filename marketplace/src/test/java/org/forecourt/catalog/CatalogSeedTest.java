package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CatalogSeedTest {

    private static ConfigurableApplicationContext context;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
        database = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void the_tables_hold_exactly_what_the_files_say_in_their_order() {
        CatalogData files = new CatalogFiles(ReferenceFolder.builtIn()).read();

        CatalogData tables = context.getBean(CatalogTables.class).read();

        assertThat(tables.vehicleTypes()).isEqualTo(files.vehicleTypes());
        assertThat(tables.characteristics()).isEqualTo(files.characteristics());
        assertThat(tables.bodies()).isEqualTo(files.bodies());
        assertThat(tables.choices()).containsExactlyInAnyOrderElementsOf(files.choices());
        assertThat(tables.colors()).isEqualTo(files.colors());
        assertThat(tables.makes()).isEqualTo(files.makes());
        assertThat(tables.models()).isEqualTo(files.models());
        assertThat(tables.generations()).isEqualTo(files.generations());
    }

    @Test
    void a_second_run_touches_no_row_that_did_not_change() {
        List<Map<String, Object>> before = rowVersions();

        context.getBean(CatalogSeed.class).apply();

        assertThat(rowVersions()).isEqualTo(before);
    }

    private static List<Map<String, Object>> rowVersions() {
        return database.sql("""
                        select 'make' as of, code, xmin::text, ctid::text from make
                        union all
                        select 'model', make || ' ' || code, xmin::text, ctid::text from model
                        union all
                        select 'body', code, xmin::text, ctid::text from body
                        order by 1, 2
                        """).query().listOfRows();
    }
}
