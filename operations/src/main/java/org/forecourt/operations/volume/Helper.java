package org.forecourt.operations.volume;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.forecourt.operations.volume.Engine.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Throw-away containers of the database's own image: without network, with the source read-only. They carry a label with the
 * target, so that those of a killed program are found and removed, and nobody else's.
 */
final class Helper {

    private static final String LABEL = "org.forecourt.migrate-volume";
    private static final int KILLED = 137;

    private final Engine engine;
    private final String image;
    private final String label;

    Helper(Engine engine, String image, Place target) {
        this.engine = engine;
        this.image = image;
        this.label = LABEL + "=" + target.name();
    }

    /** What a script is given. */
    record Errand(String script, String user, Map<String, String> environment, List<String> mounts) {

        Errand {
            environment = Map.copyOf(environment);
            mounts = List.copyOf(mounts);
        }

        /** Where the image's own entry point lets its server listen; with a mode alone it would be root's. */
        String socketFolder() {
            return "/var/run/postgresql:uid=%s,gid=%s".formatted((Object[]) user.split(":", 2));
        }
    }

    String image() {
        return image;
    }

    Engine engine() {
        return engine;
    }

    /** Removes what a killed program left running for this target, all but the container of that name. */
    void sweep(String keep) {
        for (String line : engine.run("ps", "-a", "--filter", "label=" + label, "--format", "{{.ID}} {{.Names}}")) {
            if (!line.endsWith(" " + keep)) {
                engine.ask("rm", "-fv", line.substring(0, line.indexOf(' ')));
            }
        }
    }

    /** Runs a script of this package as root and gives its lines. */
    List<String> run(String script, Map<String, String> environment, List<String> mounts) {
        List<String> lines = new ArrayList<>();
        run(script, environment, mounts, lines::add);
        return lines;
    }

    /** The same with each line as it comes. */
    void run(String script, Map<String, String> environment, List<String> mounts, Consumer<String> eachLine) {
        List<String> arguments = new ArrayList<>(List.of("run", "--rm", "--user", "0:0"));
        arguments.addAll(List.of(
                "--cap-add", "CHOWN", "--cap-add", "DAC_OVERRIDE", "--cap-add", "FOWNER", "--cap-add", "FSETID"));
        arguments.addAll(confined(environment, mounts));
        arguments.addAll(List.of("--entrypoint", "sh", image, "-c", text(script)));
        stream(script, arguments, eachLine);
    }

    /** Runs a script as an ordinary user. */
    void run(Errand errand) {
        List<String> arguments = new ArrayList<>(List.of("run", "--rm", "--user", errand.user()));
        arguments.addAll(List.of("--tmpfs", errand.socketFolder()));
        arguments.addAll(confined(errand.environment(), errand.mounts()));
        arguments.addAll(List.of("--entrypoint", "sh", image, "-c", text(errand.script())));
        stream(errand.script(), arguments, line -> {});
    }

    /** Runs a program of the image, instead of a script, that sees of the network what the given container sees: its loopback address. */
    void runBeside(String container, Errand errand, List<String> arguments, Consumer<String> eachLine) {
        List<String> words = new ArrayList<>(List.of("run", "--rm", "--user", errand.user()));
        words.addAll(confined("container:" + container, errand.environment(), errand.mounts()));
        words.addAll(List.of("--entrypoint", errand.script(), image));
        words.addAll(arguments);
        stream(errand.script(), words, eachLine);
    }

    private void stream(String what, List<String> arguments, Consumer<String> eachLine) {
        Answer answer = engine.stream(arguments, "", eachLine);
        if (!answer.succeeded()) {
            throw new MigrationFailure(
                    answer.status() == KILLED
                            ? "the helper container was killed"
                            : "the helper container failed (%s): %s".formatted(what, answer.complaint()));
        }
    }

    /** Starts a script as an ordinary user in the background and gives the container's id. */
    String start(Errand errand) {
        List<String> arguments = new ArrayList<>(List.of("run", "-d", "--user", errand.user(), "--stop-signal", "INT"));
        arguments.addAll(confined(errand.environment(), errand.mounts()));
        arguments.addAll(List.of("--entrypoint", "sh", image, "-c", text(errand.script())));
        return engine.run(arguments.toArray(String[]::new)).getLast().strip();
    }

    /**
     * Starts a container of this exact name that ends with this program, however that ends: it waits for the end of its
     * standard input.
     */
    Process startTied(String name) {
        List<String> arguments = new ArrayList<>(List.of("run", "-i", "--rm", "--name", name, "--user", "65534:65534"));
        arguments.addAll(confined(Map.of(), List.of()));
        arguments.addAll(List.of("--entrypoint", "sh", image, "-c", "echo held; cat"));
        return engine.start(arguments);
    }

    private List<String> confined(Map<String, String> environment, List<String> mounts) {
        return confined("none", environment, mounts);
    }

    private List<String> confined(String network, Map<String, String> environment, List<String> mounts) {
        List<String> arguments = new ArrayList<>(List.of("--label", label, "--network", network, "--cap-drop", "ALL"));
        arguments.addAll(List.of("--security-opt", "no-new-privileges", "--read-only"));
        // exec: native code of Java's libraries is unpacked there
        arguments.addAll(List.of("--tmpfs", "/tmp:exec,mode=1777"));
        // the image would get an anonymous volume there
        arguments.addAll(List.of("--tmpfs", "/var/lib/postgresql/data"));
        environment.forEach((name, value) -> arguments.addAll(List.of("-e", name + "=" + value)));
        mounts.forEach(mount -> arguments.addAll(List.of("--mount", mount)));
        return arguments;
    }

    private static String text(String script) {
        try (@Nullable InputStream stream = Helper.class.getResourceAsStream(script + ".sh")) {
            return new String(Objects.requireNonNull(stream, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
