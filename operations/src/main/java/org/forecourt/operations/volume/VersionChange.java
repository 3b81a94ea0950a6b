package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forecourt.operations.Terminal;

/**
 * Brings the rows from the old version to the new one: each server runs in a container without network, and a container of the
 * product's image shares its loopback address. The program there is {@code VersionMoveMain} of the backups.
 */
final class VersionChange {

    /** As docker-compose.yml makes a new cluster; a test compares. */
    static final String INITDB =
            "--data-checksums --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --text-search-config=simple";

    private static final String ARCHIVE = "/to/forecourt-upgrade/archive";
    private static final String PORT = "5432";

    private static final String DATABASES = """
            select datname
            from pg_database
            where datallowconn
              and datconnlimit <> -2
              and datname !~ '_(before|scratch)_'
            order by 1;
            """;

    /** The password as it is stored, never shown to anybody. */
    private static final String ROLE = """
            copy (select format('alter role %%I password %%L;', rolname, rolpassword)
                  from pg_authid
                  where oid = 10
                    and rolpassword is not null) to '%s/role.sql';
            """.formatted(ARCHIVE);

    private final UpgradePlace place;
    private final UpgradeImages images;
    private final Terminal terminal;
    private final boolean leaveRest;

    /** @param leaveRest whether what is not the product's may stay in the old files */
    VersionChange(UpgradePlace place, UpgradeImages images, Terminal terminal, boolean leaveRest) {
        this.place = place;
        this.images = images;
        this.terminal = terminal;
        this.leaveRest = leaveRest;
    }

    UpgradePlace place() {
        return place;
    }

    UpgradeImages images() {
        return images;
    }

    /** From the old server, on the copy of its files, into a proven backup. */
    UpgradeJournal unload(Source source, UpgradeJournal journal) {
        try (QuietServer server = serve(images.old(), UpgradePlace.OLD, source.owner())) {
            Session session = server.sessionOfAnyVersion();
            UpgradeJournal known = journal.of(server.superuser(), product(session));
            session.rows("template1", ROLE);
            move(server, source.owner(), leaveRest ? "unload-knowingly" : "unload", known);
            server.stop();
            return known;
        }
    }

    /** From the backup into a new cluster, compared. */
    void load(Source source, UpgradeJournal journal) {
        String owner = source.owner();
        place.run("upgrade-room", Map.of("OWNER", owner));
        Map<String, String> names = Map.of(
                "POSTGRES_USER",
                journal.superuser(),
                "POSTGRES_DB",
                journal.database(),
                "POSTGRES_INITDB_ARGS",
                INITDB);
        images.current().run(new Helper.Errand("upgrade-make", owner, names, place.mounts()));
        try (QuietServer server = serve(images.current(), UpgradePlace.NEW, owner)) {
            server.session().rows("template1", "\\i %s/role.sql%n".formatted(ARCHIVE));
            move(server, owner, "load", journal);
            server.stop();
        }
    }

    private QuietServer serve(Helper image, String files, String owner) {
        return QuietServer.start(
                image, new Helper.Errand("upgrade-serve", owner, Map.of("COPY", files), place.mounts()));
    }

    private static String product(Session session) {
        List<String> found = new ArrayList<>();
        for (String database : session.rows("template1", DATABASES)) {
            if (!session.rows(database, "select 1 from pg_namespace where nspname = 'forecourt';")
                    .isEmpty()) {
                found.add(database);
            }
        }
        if (found.size() != 1) {
            throw new MigrationFailure(
                    found.isEmpty()
                            ? "no database there holds anything of Forecourt"
                            : "several databases there hold a Forecourt: " + String.join(", ", found));
        }
        return found.getFirst();
    }

    private void move(QuietServer server, String owner, String way, UpgradeJournal journal) {
        List<String> arguments = List.of(
                "@/forecourt/java-options",
                "-Dlogback.configurationFile=/forecourt/manage-logback.xml",
                "@/forecourt/class-path",
                "org.forecourt.backup.portable.VersionMoveMain",
                way,
                ARCHIVE,
                PORT,
                journal.database(),
                journal.superuser());
        Helper.Errand errand = new Helper.Errand("java", owner, Map.of(), place.mounts());
        images.app().runBeside(server.container(), errand, arguments, line -> terminal.line("   " + line));
    }
}
