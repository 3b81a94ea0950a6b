package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** SQL in the trial's container, by its own psql over the socket: there is no network to it. */
final class Session {

    // whatever a role or database sets for itself must not bend what is asked
    private static final String OPTIONS =
            "PGOPTIONS=-c search_path=pg_catalog -c statement_timeout=0 -c lock_timeout=0 -c row_security=off";

    private static final String OPTIONS_SINCE_17 = OPTIONS + " -c transaction_timeout=0";

    private final Engine engine;
    private final String container;
    private final String superuser;
    private final String options;

    Session(Engine engine, String container, String superuser) {
        this(engine, container, superuser, OPTIONS_SINCE_17);
    }

    private Session(Engine engine, String container, String superuser, String options) {
        this.engine = engine;
        this.container = container;
        this.superuser = superuser;
        this.options = options;
    }

    /** For a server that may be older than PostgreSQL 17. */
    static Session ofAnyVersion(Engine engine, String container, String superuser) {
        return new Session(engine, container, superuser, OPTIONS);
    }

    /** Rows of one or more statements, columns separated by a tab. */
    List<String> rows(String database, String script) {
        List<String> rows = new ArrayList<>();
        run(database, script, rows::add);
        return rows;
    }

    /** The same with each line as it comes. The first error ends it. */
    void run(String database, String script, Consumer<String> eachLine) {
        Engine.Answer answer = ask(database, script, eachLine);
        if (!answer.succeeded()) {
            throw new MigrationFailure("PostgreSQL found in database %s: %s".formatted(database, answer.complaint()));
        }
    }

    boolean answers() {
        return ask("template1", "select 1;", line -> {}).succeeded();
    }

    private Engine.Answer ask(String database, String script, Consumer<String> eachLine) {
        List<String> arguments = List.of(
                "exec",
                "-i",
                "-e",
                options,
                container,
                "psql",
                "-X",
                "-A",
                "-t",
                "-F",
                "\t",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "/tmp",
                "-U",
                superuser,
                "-d",
                database);
        return engine.stream(arguments, script, eachLine);
    }
}
