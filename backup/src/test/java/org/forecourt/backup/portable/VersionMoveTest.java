package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.database.DatabaseAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a real PostgreSQL 16 to a real 17. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@SuppressWarnings("NullAway.Init")
class VersionMoveTest {

    private static final Path PROGRAMS = Path.of("target/old-postgres.jar");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static EmbeddedPostgres old;
    private static EmbeddedPostgres current;

    private final List<String> made = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        old = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> programs())
                .start();
        current = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        old.close();
        current.close();
    }

    /** Whatever else is on the old server is told of. */
    @AfterEach
    void drop() throws Exception {
        TestMarket admin = new TestMarket(access(old, "postgres"), folder);
        for (String name : made) {
            admin.execute("drop database " + name);
        }
        made.clear();
    }

    @Test
    void everything_arrives_at_the_new_version_as_it_was() throws Exception {
        TestMarket market = market();
        DatabaseAccess target = empty();

        String taken = move().unload(market.access, true);
        String loaded = move().load(target);

        assertThat(taken)
                .startsWith("2,155 rows of 6 tables from PostgreSQL 16.")
                .isEqualTo(loaded);
        assertThat(new TestMarket(target, folder).number("select count(*) from forecourt.ad where doubled = price * 2"))
                .isEqualTo(2000);
        assertThat(new TestMarket(target, folder).number("select nextval('forecourt.ticket')"))
                .isEqualTo(market.number("select nextval('forecourt.ticket')"));
        assertThat(new TestMarket(target, folder).number("select current_setting('server_version_num')::int / 10000"))
                .isEqualTo(17);
    }

    @Test
    void what_would_stay_behind_is_named_and_refused() throws Exception {
        TestMarket market = market();
        market.execute(
                "create table public.cars (id serial primary key); create function public.f() returns int language sql as 'select 1'");

        assertThatThrownBy(() -> move().unload(market.access, false))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("would stay behind")
                .hasMessageContaining("function public.f")
                .hasMessageContaining("relation public.cars");
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void roles_databases_and_settings_beside_the_product_are_named_as_well() throws Exception {
        TestMarket market = market();
        market.execute("create role a_reader");
        market.execute("create database a_shop");
        market.execute("alter database a_shop set work_mem to '8MB'");
        market.execute("alter system set work_mem to '9MB'");

        try {
            assertThatThrownBy(() -> move().unload(market.access, false))
                    .hasMessageContaining("database a_shop")
                    .hasMessageContaining("role a_reader")
                    .hasMessageContaining("database a_shop: work_mem=8MB")
                    .hasMessageContaining("alter system: work_mem");
        } finally {
            market.execute("alter system reset work_mem");
            market.execute("drop database a_shop");
            market.execute("drop role a_reader");
        }
    }

    @Test
    void a_row_that_changed_on_the_way_is_found() throws Exception {
        move().unload(market().access, true);
        DatabaseAccess target = empty();
        new TestMarket(target, folder).execute("""
                create function public.bend() returns event_trigger language plpgsql as $$
                begin update forecourt.account set balance = balance + 1 where id = 7; end $$;
                create event trigger bend on ddl_command_end when tag in ('COMMENT') execute function public.bend()
                """);

        assertThatThrownBy(() -> move().load(target))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("the new server holds something else: table forecourt.account");
    }

    @Test
    void a_damaged_archive_is_found_before_anything_is_loaded() throws Exception {
        move().unload(market().access, true);
        Path part;
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            part = files.filter(file -> file.toString().contains("forecourt.ad.copy"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 4;
        Files.write(part, bytes);
        DatabaseAccess target = empty();

        assertThatThrownBy(() -> move().load(target)).isInstanceOf(BackupFailure.class);
        assertThat(new TestMarket(target, folder)
                        .number("select count(*) from pg_namespace where nspname in ('forecourt', 'mailing')"))
                .isZero();
    }

    private VersionMove move() {
        return new VersionMove(folder.resolve("archive"), Progress.NONE);
    }

    private TestMarket market() throws Exception {
        TestMarket market = new TestMarket(database(old), folder);
        made.add(market.access.database());
        market.fill();
        return market;
    }

    private static DatabaseAccess empty() throws Exception {
        return database(current);
    }

    private static DatabaseAccess database(EmbeddedPostgres server) throws Exception {
        String name = "moved" + NUMBERS.incrementAndGet();
        new TestMarket(access(server, "postgres"), Path.of("")).execute("create database " + name);
        return access(server, name);
    }

    private static DatabaseAccess access(EmbeddedPostgres server, String database) {
        return new DatabaseAccess("localhost", server.getPort(), database, "postgres", "postgres");
    }

    private static InputStream programs() {
        try {
            ZipFile jar = new ZipFile(PROGRAMS.toFile());
            return new FilterInputStream(jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {
                @Override
                public void close() throws IOException {
                    super.close();
                    jar.close();
                }
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
