package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who listens on a port of this machine, from {@code /proc}: without root, only processes of the same user have names. */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private final Machine machine;

    ListeningSockets(Machine machine) {
        this.machine = machine;
    }

    /**
     * One listening socket.
     *
     * @param process its number, empty when this user may not see it
     * @param name the program's name, "?" when it is not seen
     */
    record Holder(long user, OptionalLong process, String name) {

        String text() {
            return process.isPresent()
                    ? "%s (process %d)".formatted(name, process.getAsLong())
                    : "a process of the user with number %d, which this user may not see".formatted(user);
        }
    }

    /** @throws Unanswered where there is no {@code /proc} */
    Optional<Holder> holder(int port) {
        List<String> lines = new ArrayList<>(machine.lines("proc/net/tcp"));
        if (lines.isEmpty()) {
            throw new Unanswered("this system does not tell in /proc/net/tcp");
        }
        lines.addAll(machine.lines("proc/net/tcp6"));
        String end = ":%04X".formatted(port);
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 9 && words[1].endsWith(end) && words[3].equals(LISTEN))
                .findFirst()
                .map(words -> holder(Long.parseLong(words[7]), words[9]));
    }

    private Holder holder(long user, String inode) {
        String socket = "socket:[%s]".formatted(inode);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(machine.file("proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, socket)) {
                    long number = Long.parseLong(process.getFileName().toString());
                    String name = machine.text("proc/%d/comm".formatted(number)).orElse("?");
                    return new Holder(user, OptionalLong.of(number), name);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            // then its name stays unknown
        }
        return new Holder(user, OptionalLong.empty(), "?");
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException goneOrForeign) {
            // its files are not ours to see
        }
        return false;
    }
}
