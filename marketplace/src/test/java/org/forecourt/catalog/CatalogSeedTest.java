package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.setup.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void a_changed_file_changes_its_rows_and_what_left_the_files_stays(@TempDir Path folder) throws IOException {
        try (ConfigurableApplicationContext own = Marketplace.withoutServer(TestDatabase.fresh())) {
            Catalog catalog = own.getBean(Catalog.class);
            int models = catalog.models().size();
            ReferenceFolder changed = new SmallCatalog(folder)
                    .replace("makes.csv", "Škoda,CZ", "Škoda Auto,CZ")
                    .replace("models/trailer.csv", "adria,action,Action", "adria,quite_new,Quite New")
                    .written();

            own.getBean(CatalogSeed.class).apply(changed);

            assertThat(catalog.make("skoda").orElseThrow().name()).isEqualTo("Škoda Auto");
            assertThat(catalog.model("adria", "quite_new")).isPresent();
            assertThat(catalog.models()).hasSize(models + 1);
            assertThat(catalog.make("toyota")).isPresent();
        }
    }

    @Test
    void a_bad_file_leaves_everything_as_it_was(@TempDir Path folder) throws IOException {
        List<Map<String, Object>> before = rowVersions();
        ReferenceFolder broken = new SmallCatalog(folder)
                .replace("makes.csv", "Škoda,CZ", "Škoda Auto,CZ")
                .replace("generations.csv", "1994,2001", "1994,2002")
                .written();

        assertThatThrownBy(() -> context.getBean(CatalogSeed.class).apply(broken))
                .isInstanceOf(InvalidReferenceData.class);

        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void processes_that_fill_an_empty_database_together_take_turns() {
        try (ConfigurableApplicationContext own = Marketplace.withoutServer(TestDatabase.empty())) {
            own.getBean(Migrations.class).migrate();
            CatalogSeed seed = own.getBean(CatalogSeed.class);

            CompletableFuture.allOf(IntStream.range(0, 5)
                            .mapToObj(number -> CompletableFuture.runAsync(seed::apply))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(own.getBean(CatalogTables.class).read())
                    .isEqualTo(context.getBean(CatalogTables.class).read());
        }
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
