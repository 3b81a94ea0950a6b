package org.forecourt.operations.doctor;

import java.util.Arrays;
import java.util.List;

/** Asks the database inside the container {@code pg}, whose port nobody outside reaches, with the program it brings. */
final class ContainerQueries implements Queries {

    private static final String SEPARATOR = "\u001f";

    /** The password stays inside the container and out of the list of processes. */
    private static final String SCRIPT = """
            cd /run/forecourt
            export PGPASSWORD="$(cat POSTGRES_PASSWORD)" PGCONNECT_TIMEOUT=5
            export PGOPTIONS='-c default_transaction_read_only=on -c statement_timeout=5000'
            exec psql -h 127.0.0.1 -U "$(cat POSTGRES_USER)" -d "$(cat POSTGRES_DB)" -XAtq -F "$(printf '\\037')" -c "$1"
            """;

    private final Engine engine;

    ContainerQueries(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<List<String>> rows(String sql) {
        if (!engine.isRunning("pg")) {
            throw new Unanswered("the container pg does not run");
        }
        Command.Result result = engine.docker("exec", "pg", "sh", "-c", SCRIPT, "ask", sql);
        if (!result.succeeded()) {
            throw new Unanswered("the database in the container pg does not answer: " + result.complaint());
        }
        return result.output()
                .lines()
                .map(line -> Arrays.asList(line.split(SEPARATOR, -1)))
                .toList();
    }
}
