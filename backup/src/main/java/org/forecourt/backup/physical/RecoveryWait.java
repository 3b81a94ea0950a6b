package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/** Waits until a started server has replayed its log and takes connections, or has given up. */
record RecoveryWait(ServerAccess server, Path logs) {

    private static final String NOT_YET = "57P03";
    private static final String WRONG_PASSWORD = "28P01";
    private static final long PAUSE_MILLIS = 100;

    /**
     * Waits.
     *
     * @return whether the password is the cluster's
     * @throws BackupFailure with the server's own words when it ended
     */
    boolean await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = server.connect("forecourt-recovery")) {
                connection.isValid(0);
                return true;
            } catch (SQLException refused) {
                if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                    return false;
                }
                if (!NOT_YET.equals(refused.getSQLState())) {
                    throw new BackupFailure("the restored server ended: " + reason(refused), refused);
                }
            }
            pause();
        }
        throw new BackupFailure("the restored server did not finish replaying within " + patience.toHours() + " hours");
    }

    private String reason(SQLException refused) {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        } catch (IOException unreadable) {
            lines.clear();
        }
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .filter(line -> !line.contains("not accepting connections") && !line.contains("starting up"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""))
                .orElse(String.valueOf(refused.getMessage()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("interrupted", interrupted);
        }
    }
}
