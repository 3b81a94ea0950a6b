package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.UUID;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;

/** Written beside its final place in pieces, each again if the connection breaks; forced to the disk and renamed there. */
final class SftpDraft extends Draft {

    private static final int PIECE = 1 << 20;

    private final SftpFiles files;
    private final String target;
    private final String unfinished;
    private final Runnable guard;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long written;
    private @Nullable SftpClient client;
    private @Nullable CloseableHandle handle;
    private boolean isOpen = true;

    /** The guard is asked before the file appears; it throws when it must not. */
    SftpDraft(SftpFiles files, String name, Runnable guard) {
        this.files = files;
        this.target = files.path(name);
        this.unfinished = target + "." + UUID.randomUUID() + FolderStore.DRAFT;
        this.guard = guard;
    }

    /** Makes the file. */
    SftpDraft begin() throws IOException {
        files.inFolder(unfinished, this::handleOf);
        return this;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == PIECE) {
                send();
            }
            int count = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, offset + done, piece, filled, count);
            filled += count;
            done += count;
        }
    }

    private void send() throws IOException {
        files.connection().call(unfinished, connected -> {
            connected.write(handleOf(connected), written, piece, 0, filled);
            return true;
        });
        written += filled;
        filled = 0;
    }

    /** The handle of this very connection; what was written over an earlier one is there. */
    private CloseableHandle handleOf(SftpClient connected) throws IOException {
        CloseableHandle known = handle;
        if (known == null || client != connected) {
            Set<OpenMode> modes = written == 0 ? Set.of(OpenMode.Create, OpenMode.Write) : Set.of(OpenMode.Write);
            known = SftpFiles.openNew(connected, unfinished, modes);
            handle = known;
            client = connected;
        }
        return known;
    }

    @Override
    public void commit() throws IOException {
        send();
        guard.run();
        files.connection().call(target, this::appear);
        isOpen = false;
    }

    /** Repeated after an answer that was lost, it finds the file in its place already. */
    private boolean appear(SftpClient connected) throws IOException {
        try {
            CloseableHandle last = handleOf(connected);
            OpenSSHFsyncExtension disk = connected.getExtension(OpenSSHFsyncExtension.class);
            if (disk != null && disk.isSupported()) {
                disk.fsync(last);
            }
            last.close();
            handle = null;
            SftpFiles.rename(connected, unfinished, target);
            return true;
        } catch (IOException failed) {
            if (isThere(connected)) {
                return true;
            }
            throw failed;
        }
    }

    private boolean isThere(SftpClient connected) {
        try {
            return connected.stat(target).getSize() == written && isGone(connected);
        } catch (IOException missing) {
            return false;
        }
    }

    private boolean isGone(SftpClient connected) {
        try {
            connected.stat(unfinished);
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    /** What cannot be taken away now is found by {@link Store#removeDrafts()}. */
    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            try {
                files.connection().call(unfinished, connected -> {
                    if (handle != null && client == connected) {
                        handle.close();
                    }
                    connected.remove(unfinished);
                    return true;
                });
            } catch (NoSuchFileException goneAlready) {
                // which is what was wanted
            } catch (IOException | BackupFailure later) {
                // nobody takes it for a file
            }
        }
    }
}
