package org.forecourt.operations.volume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static final Duration START = Duration.ofHours(2);
    private static final long PAUSE_MILLIS = 300;
    private static final String STOP_SECONDS = "300";

    private final Helper helper;
    private final Engine engine;
    private final Terminal terminal;
    private final boolean reindex;

    /** @param reindex whether indexes are built anew when the image sorts differently */
    Trial(Helper helper, Terminal terminal, boolean reindex) {
        this.helper = helper;
        this.engine = helper.engine();
        this.terminal = terminal;
        this.reindex = reindex;
    }

    /** One line about what was read. */
    String run(Place target, String owner) {
        String container = helper.start("trial", owner, List.of(target.mount("/to", false)));
        try {
            String result = examine(container);
            stop(container);
            return result;
        } finally {
            engine.ask("rm", "-fv", container);
        }
    }

    private String examine(String container) {
        Session session = ready(container);
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

    private Session ready(String container) {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!engine.ask("inspect", "-f", "{{.State.Running}}", container)
                    .text()
                    .equals("true")) {
                throw new MigrationFailure("PostgreSQL does not start on the copy: " + lastWords(container));
            }
            Engine.Answer superuser = engine.ask("exec", container, "cat", "/tmp/superuser");
            if (superuser.succeeded() && !superuser.text().isEmpty()) {
                Session session = new Session(engine, container, superuser.text());
                if (session.answers()) {
                    return session;
                }
            }
            pause();
        }
        throw new MigrationFailure("PostgreSQL did not start on the copy in time: " + lastWords(container));
    }

    private String lastWords(String container) {
        Engine.Answer log = engine.ask("logs", "--tail", "5", container);
        String words = log.complaint() + " " + log.text();
        return words.isBlank() ? "it said nothing" : words.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    private void stop(String container) {
        engine.run("stop", "-t", STOP_SECONDS, container);
        String status =
                engine.ask("inspect", "-f", "{{.State.ExitCode}}", container).text();
        if (!status.equals("0")) {
            throw new MigrationFailure("PostgreSQL did not stop in order on the copy: " + lastWords(container));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure("interrupted", interrupted);
        }
    }
}
