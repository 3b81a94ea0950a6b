package org.forecourt.backup.physical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Runs {@code BASE_BACKUP}: the server puts itself into backup mode, sends its files as one tar and leaves the mode. It
 * checks the checksum of every page on the way and lists every file with its SHA-256.
 */
final class BaseBackupCommand {

    private final List<List<@Nullable String>> firstRows = new ArrayList<>();
    private final ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    private final OutputStream tar;
    private boolean inManifest;
    private int results;

    private BaseBackupCommand(OutputStream tar) {
        this.tar = tar;
    }

    /**
     * What the server sent beside the files.
     *
     * @param start where recovery of this copy begins in the log
     * @param end up to where it has to read at least
     * @param manifest the server's list of files, in its own JSON form
     */
    record Sent(LogSequenceNumber start, LogSequenceNumber end, int timeline, byte[] manifest) {}

    /**
     * Returns when the server has sent everything.
     *
     * @param label one word for the file {@code backup_label}
     * @param tar receives the files; stays open
     * @throws BackupFailure with the server's words when it refuses, or finds a damaged page
     */
    static Sent run(ServerAccess server, String label, OutputStream tar) throws SQLException, IOException {
        CapturedSocket.Opened opened = CapturedSocket.open(server, "forecourt-base-backup");
        try {
            WireProtocol line = new WireProtocol(opened.socket());
            line.query(
                    "BASE_BACKUP (LABEL '%s', CHECKPOINT 'fast', WAIT false, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')"
                            .formatted(label));
            return new BaseBackupCommand(tar).receive(line);
        } finally {
            opened.socket().close();
            opened.connection().abort(Runnable::run);
        }
    }

    private Sent receive(WireProtocol line) throws IOException {
        for (WireProtocol.Message message = line.next(); message.type() != 'Z'; message = line.next()) {
            switch (message.type()) {
                case 'T' -> results++;
                case 'D' -> row(message);
                case 'd' -> copyData(message.body());
                case 'E' -> throw new BackupFailure("the base backup failed: " + message.error());
                default -> {}
            }
        }
        if (firstRows.size() < 2 || manifest.size() == 0) {
            throw new BackupFailure("the base backup ended before it was complete");
        }
        List<@Nullable String> first = firstRows.getFirst();
        List<@Nullable String> last = firstRows.getLast();
        return new Sent(
                LogSequenceNumber.valueOf(String.valueOf(first.getFirst())),
                LogSequenceNumber.valueOf(String.valueOf(last.getFirst())),
                Integer.parseInt(String.valueOf(last.get(1))),
                manifest.toByteArray());
    }

    /** The first result is the start, the second lists table spaces, the third is the end. */
    private void row(WireProtocol.Message message) {
        List<@Nullable String> columns = message.columns();
        if (results != 2) {
            firstRows.add(columns);
        } else if (columns.getFirst() != null) {
            throw new BackupFailure("the server has a table space in %s: a physical backup holds the data folder only"
                    .formatted(columns.get(1)));
        }
    }

    private void copyData(ByteBuffer body) throws IOException {
        switch (body.get()) {
            case 'n' -> inManifest = false;
            case 'm' -> inManifest = true;
            case 'd' -> (inManifest ? manifest : tar).write(body.array(), body.position(), body.remaining());
            default -> {}
        }
    }
}
