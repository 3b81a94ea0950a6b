package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forecourt.operations.Terminal;

/** Starts PostgreSQL on the copy, alone and without network, reads everything, and stops it in order. */
final class Trial {

    private static final String DATABASES = """
            select datname, pg_database_size(oid)
            from pg_database
            where datallowconn
              and datconnlimit <> -2
            order by 1;
            """;

    private final Helper helper;
    private final Terminal terminal;
    private final boolean reindex;

    /** @param reindex whether indexes are built anew when the image sorts differently */
    Trial(Helper helper, Terminal terminal, boolean reindex) {
        this.helper = helper;
        this.terminal = terminal;
        this.reindex = reindex;
    }

    /** One line about what was read. */
    String run(Place target, String owner) {
        return run(target, owner, Map.of());
    }

    /** The same with the environment of the script. */
    String run(Place target, String owner, Map<String, String> environment) {
        try (QuietServer server = QuietServer.start(
                helper, new Helper.Errand("trial", owner, environment, List.of(target.mount("/to", false))))) {
            String result = examine(server.session());
            server.stop();
            return result;
        }
    }

    private String examine(Session session) {
        List<String[]> databases = session.rows("template1", DATABASES).stream()
                .map(line -> line.split("\t", 2))
                .toList();
        List<String> names = databases.stream().map(row -> row[0]).toList();
        sortOrder(session, names);
        long total = databases.stream().mapToLong(row -> Long.parseLong(row[1])).sum();
        Percent percent = new Percent(total, System::nanoTime, terminal::line);
        AtomicLong done = new AtomicLong();
        Integrity.Read read = new Integrity.Read(0, 0);
        List<String> unchecked = new ArrayList<>();
        for (String database : names) {
            Integrity integrity = new Integrity(session, database);
            read = read.plus(integrity.everyTable(bytes -> percent.at(done.addAndGet(bytes))));
            if (integrity.canCheckStructures()) {
                integrity.checkStructures();
            } else {
                unchecked.add(database);
            }
        }
        return "%,d rows of %,d tables read in %s%s"
                .formatted(
                        read.rows(),
                        read.tables(),
                        String.join(", ", names),
                        unchecked.isEmpty()
                                ? "; tables and indexes are sound"
                                : "; indexes not checked, the image has no amcheck");
    }

    private void sortOrder(Session session, List<String> names) {
        List<String> differences = new SortOrder(session).differences(names);
        if (differences.isEmpty()) {
            return;
        }
        if (!reindex) {
            throw new MigrationFailure(
                    "texts are sorted differently by this image's C library, so its indexes would find nothing: %s. Repeat it with --reindex to build the indexes of the copy anew"
                            .formatted(String.join("; ", differences)));
        }
        for (String name : names) {
            terminal.line("   building the indexes of database %s anew".formatted(name));
            new SortOrder(session).rebuild(name);
        }
    }
}
