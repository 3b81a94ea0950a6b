package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the installed RabbitMQ and its Erlang are, and whether a server is up. */
final class RabbitMqProgram {

    private static final List<String> USUAL_SCRIPTS = List.of(
            "/usr/lib/rabbitmq/bin/rabbitmq-server",
            "/opt/rabbitmq/sbin/rabbitmq-server",
            "/opt/homebrew/sbin/rabbitmq-server",
            "/usr/local/sbin/rabbitmq-server");
    private static final List<String> USUAL_ERLANGS =
            List.of("/usr/lib/erlang", "/usr/local/lib/erlang", "/opt/erlang/lib/erlang", "/opt/homebrew/lib/erlang");

    private static final byte[] AMQP_GREETING = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};

    private RabbitMqProgram() {}

    /** Whether a server greets in AMQP on the port; the port alone opens before the server is ready. */
    static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(AMQP_GREETING);
            return socket.getInputStream().read() == 1;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The server's own script; Debian's in /usr/sbin would change to another user first. */
    static String serverScript() {
        return Optional.ofNullable(System.getenv("RABBITMQ_SERVER_SCRIPT"))
                .or(() -> USUAL_SCRIPTS.stream()
                        .filter(script -> Files.isExecutable(Path.of(script)))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "the tests of mail need RabbitMQ: install the package rabbitmq-server"));
    }

    /** The program that evaluates an expression in a running node. */
    static String caller() {
        return USUAL_ERLANGS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(RabbitMqProgram::callersOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("erl_call of Erlang is missing: package erlang-base"));
    }

    private static Stream<String> callersOf(Path erlang) {
        try (Stream<Path> inside = Files.list(erlang)) {
            return inside
                    .filter(folder -> folder.getFileName().toString().startsWith("erts-"))
                    .sorted(Comparator.reverseOrder())
                    .map(folder -> folder.resolve("bin/erl_call"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
