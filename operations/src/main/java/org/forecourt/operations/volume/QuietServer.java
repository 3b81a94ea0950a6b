package org.forecourt.operations.volume;

import java.time.Duration;
import java.util.function.BiFunction;

/** A PostgreSQL in a throw-away container without network, on files that nobody else uses. */
final class QuietServer implements AutoCloseable {

    private static final Duration START = Duration.ofHours(2);
    private static final long PAUSE_MILLIS = 300;
    private static final String STOP_SECONDS = "300";

    private final Engine engine;
    private final String container;

    private QuietServer(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** @param errand whose script leaves the superuser's name in {@code /tmp/superuser} */
    static QuietServer start(Helper helper, Helper.Errand errand) {
        return new QuietServer(helper.engine(), helper.start(errand));
    }

    /** The container's id. */
    String container() {
        return container;
    }

    /** Its superuser, once it answers. */
    String superuser() {
        return whenReady((superuser, session) -> superuser);
    }

    /** For PostgreSQL 17, once it answers. */
    Session session() {
        return whenReady((superuser, session) -> new Session(engine, container, superuser));
    }

    /** For any version, once it answers. */
    Session sessionOfAnyVersion() {
        return whenReady((superuser, session) -> session);
    }

    private <T> T whenReady(BiFunction<String, Session, T> result) {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!engine.ask("inspect", "-f", "{{.State.Running}}", container)
                    .text()
                    .equals("true")) {
                throw new MigrationFailure("PostgreSQL does not start on the copy: " + lastWords());
            }
            Engine.Answer superuser = engine.ask("exec", container, "cat", "/tmp/superuser");
            if (superuser.succeeded() && !superuser.text().isEmpty()) {
                Session session = Session.ofAnyVersion(engine, container, superuser.text());
                if (session.answers()) {
                    return result.apply(superuser.text(), session);
                }
            }
            pause();
        }
        throw new MigrationFailure("PostgreSQL did not start on the copy in time: " + lastWords());
    }

    private String lastWords() {
        Engine.Answer log = engine.ask("logs", "--tail", "5", container);
        String words = log.complaint() + " " + log.text();
        return words.isBlank() ? "it said nothing" : words.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** @throws MigrationFailure when it does not stop in order */
    void stop() {
        engine.run("stop", "-t", STOP_SECONDS, container);
        String status =
                engine.ask("inspect", "-f", "{{.State.ExitCode}}", container).text();
        if (!status.equals("0")) {
            throw new MigrationFailure("PostgreSQL did not stop in order on the copy: " + lastWords());
        }
    }

    /** Removes the container, however it is. */
    @Override
    public void close() {
        engine.ask("rm", "-fv", container);
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
