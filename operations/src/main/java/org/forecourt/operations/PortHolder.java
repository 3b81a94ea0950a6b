package org.forecourt.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which process listens on a TCP port of this machine, as far as its kernel tells us. */
public final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** Such as {@code nginx (process 812)}; empty when nobody listens, or nobody whom we may see. */
    public static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(listening(PROC.resolve(table), ":%04X".formatted(port)));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .map(process -> "%s (process %d)".formatted(name(process), process.pid()))
                .findFirst();
    }

    private static Set<String> listening(Path table, String port) {
        Set<String> sockets = new HashSet<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).map(line -> line.strip().split("\\s+")).forEach(column -> {
                if (column.length > INODE
                        && column[1].toUpperCase(Locale.ROOT).endsWith(port)
                        && column[STATE].equals(LISTENING)) {
                    sockets.add("socket:[" + column[INODE] + "]");
                }
            });
        } catch (IOException | UncheckedIOException notLinux) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(PROC.resolve(process.pid() + "/fd"))) {
            return open.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException notOursToSee) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(PROC.resolve(process.pid() + "/comm")).strip();
        } catch (IOException ended) {
            return "a program";
        }
    }
}
