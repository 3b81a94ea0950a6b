package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of one RabbitMQ node: configuration, data, cookie and log. */
final class RabbitMqFolder {

    static final String USER = "rig";
    static final String VIRTUAL_HOST = "rig";

    private static final String NODE = "rig@localhost";

    private final Path folder;
    private final String password = UUID.randomUUID().toString();

    RabbitMqFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    String password() {
        return password;
    }

    Path log() {
        return folder.resolve("rabbitmq.log");
    }

    void write(int port, int distributionPort) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("empty.conf"), "");
            Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
            Files.writeString(folder.resolve("rabbitmq.conf"), """
                    listeners.tcp.1 = 127.0.0.1:%d
                    default_user = %s
                    default_pass = %s
                    default_vhost = %s
                    disk_free_limit.absolute = 50MB
                    log.console = true
                    log.console.level = warning
                    log.file = false
                    """.formatted(port, USER, password, VIRTUAL_HOST));
            // the names of the node's files in the inet configuration keep it from asking a name server for localhost
            Files.writeString(folder.resolve("names.config"), "{lookup, [file]}.\n");
            writeCookie();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void writeCookie() throws IOException {
        Path cookie = folder.resolve(".erlang.cookie");
        if (!Files.exists(cookie)) {
            Files.writeString(cookie, UUID.randomUUID().toString().replace("-", ""));
            Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        }
    }

    Map<String, String> environment(int distributionPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        // the script becomes the node itself instead of waiting beside it: its process id is the node's
        environment.put("RABBITMQ_ALLOW_INPUT", "1");
        environment.put("RABBITMQ_NODENAME", NODE);
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("empty.conf").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ADVANCED_CONFIG_FILE", folder.resolve("none.config").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_MNESIA_BASE", data().toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("process").toString());
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(distributionPort));
        environment.put("ERL_INETRC", folder.resolve("names.config").toString());
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                // idle threads sleep at once instead of spinning beside the tests
                "-noinput +sbwt none +sbwtdcpu none +sbwtdio none -sname " + NODE + " -start_epmd false -erl_epmd_port "
                        + distributionPort);
        return environment;
    }

    String evaluate(String expression, int distributionPort) {
        ProcessBuilder builder = new ProcessBuilder(
                RabbitMqProgram.caller(), "-address", "localhost:" + distributionPort, "-timeout", "20", "-e");
        builder.environment().put("HOME", folder.toString());
        builder.redirectErrorStream(true);
        try {
            Process caller = builder.start();
            try (var input = caller.outputWriter(StandardCharsets.UTF_8)) {
                input.write(expression);
            }
            String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (caller.waitFor() != 0) {
                throw new IllegalStateException("the node did not evaluate it: " + answer);
            }
            return answer;
        } catch (IOException noCaller) {
            throw new UncheckedIOException(noCaller);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    void wipe() {
        remove(data());
    }

    void remove() {
        remove(folder);
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void remove(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(top)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
