package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.forecourt.operations.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A container of the database's own image that runs servers on restored files for the container beside it, which asks by files
 * in a folder both share. It has no network, is ours by its label, and is gone afterwards with what it was given.
 */
final class ScratchServer implements AutoCloseable {

    static final String NAME = "forecourt-scratch";

    private static final String FILES = "/var/lib/postgresql/data";
    private static final String DESK = FILES + "/pgsql_tmp_forecourt";
    private static final Duration START = Duration.ofMinutes(1);

    private final Engine engine;

    private ScratchServer(Engine engine) {
        this.engine = engine;
    }

    /** With an empty volume of its own. */
    static ScratchServer onNothing(Engine engine) {
        return start(engine, List.of("-v", FILES));
    }

    /** With the files of the database, which rests: what is restored lies beside them, in a folder of its own. */
    static ScratchServer onLiveFiles(Engine engine) {
        return start(engine, List.of("--volumes-from", Stack.DATABASE));
    }

    private static ScratchServer start(Engine engine, List<String> volumes) {
        External.Result image = engine.docker("inspect", "-f", "{{.Image}}", Stack.DATABASE);
        if (!image.succeeded()) {
            throw new Refusal("there is no container pg, whose image is needed: ./forecourt deploy --mode docker");
        }
        removeLeftover(engine);
        List<String> words = new ArrayList<>(List.of("run", "-d", "--name", NAME));
        words.addAll(List.of("--label", Labels.INSTALLATION + "=forecourt", "--network", "none"));
        words.addAll(volumes);
        words.addAll(
                List.of("--read-only", "--tmpfs", "/tmp:mode=1777", "--tmpfs", "/var/run/postgresql:uid=70,gid=70"));
        words.addAll(List.of("--shm-size", "128m", "--memory", "1g", "--log-driver", "none", "--no-healthcheck"));
        words.addAll(List.of("--security-opt", "no-new-privileges", "--cap-drop", "ALL"));
        for (String right : List.of("CHOWN", "DAC_OVERRIDE", "FOWNER", "KILL", "SETGID", "SETUID")) {
            words.addAll(List.of("--cap-add", right));
        }
        words.addAll(List.of("--entrypoint", "sh", image.output().strip(), "-c", script(), NAME, DESK));
        External.Result result = engine.docker(START, words);
        ScratchServer server = new ScratchServer(engine);
        if (!result.succeeded()) {
            server.close();
            throw new DeployFailure(
                    "the container %s cannot be started: %s".formatted(NAME, result.lastLine()), "See: docker ps -a");
        }
        return server;
    }

    /** What a killed command left; it holds a lock of its own while it works, so nobody else is at it. */
    private static void removeLeftover(Engine engine) {
        engine.container(NAME).ifPresent(found -> {
            if (!Labels.areOurs(found.labels())) {
                throw new Refusal("the container %s is not Forecourt's: rename it".formatted(NAME));
            }
            engine.docker("rm", "-f", "-v", NAME);
        });
    }

    private static String script() {
        try (@Nullable InputStream stream = ScratchServer.class.getResourceAsStream("scratch-server.sh")) {
            return new String(
                    Objects.requireNonNull(stream, "scratch-server.sh").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        engine.docker(START, List.of("rm", "-f", "-v", NAME));
    }
}
