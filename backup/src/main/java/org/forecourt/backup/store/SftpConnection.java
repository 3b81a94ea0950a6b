package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;

/** One connection that is made again when it breaks; what was going on is done again then. Thread-safe. */
final class SftpConnection implements AutoCloseable {

    /** Something to do, which must be fine to do twice. */
    interface Task<T> {
        T run(SftpClient client) throws IOException;
    }

    private final SftpLogin login;
    private final SshClient ssh;
    private final Attempts attempts;
    private @Nullable SftpClient current;
    private volatile boolean isClosed;

    SftpConnection(SftpLogin login, Attempts attempts) {
        this.login = login;
        this.ssh = login.client();
        this.attempts = attempts;
    }

    /**
     * Does something about a file.
     *
     * @throws NoSuchFileException when there is none
     * @throws BackupFailure when the host cannot be reached for long
     */
    <T> T call(String file, Task<T> task) throws IOException {
        for (int failures = 1; ; failures++) {
            SftpClient used = null;
            try {
                used = connected();
                return task.run(used);
            } catch (SftpException answered) {
                if (!isBroken(answered)) {
                    throw said(file, answered);
                }
                again(failures, used, answered);
            } catch (NoSuchFileException | AccessDeniedException answered) {
                throw answered;
            } catch (IOException broken) {
                again(failures, used, broken);
            }
        }
    }

    private static boolean isBroken(SftpException answered) {
        return answered.getStatus() == SftpConstants.SSH_FX_CONNECTION_LOST
                || answered.getStatus() == SftpConstants.SSH_FX_NO_CONNECTION;
    }

    private static IOException said(String file, SftpException answered) {
        return switch (answered.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH -> new NoSuchFileException(file);
            case SftpConstants.SSH_FX_PERMISSION_DENIED -> new AccessDeniedException(file);
            default -> answered;
        };
    }

    private void again(int failures, @Nullable SftpClient used, IOException broken) {
        if (!attempts.again(failures)) {
            throw new BackupFailure("%s does not answer: %s".formatted(login.address(), broken.getMessage()), broken);
        }
        drop(used);
    }

    private synchronized SftpClient connected() throws IOException {
        if (isClosed) {
            throw new BackupFailure("%s was closed".formatted(login.address()));
        }
        SftpClient client = current;
        if (client == null || !client.isOpen()) {
            ClientSession session = login.enter(ssh);
            try {
                client = SftpClientFactory.instance().createSftpClient(session);
            } catch (IOException noFiles) {
                session.close();
                throw noFiles;
            }
            current = client;
        }
        return client;
    }

    /** Another thread may have made a new one already. */
    private synchronized void drop(@Nullable SftpClient broken) {
        if (broken != null && broken == current) {
            current = null;
            try {
                broken.getClientSession().close(true);
            } catch (RuntimeException alreadyBroken) {
                // another one takes its place
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        drop(current());
        ssh.stop();
    }

    private synchronized @Nullable SftpClient current() {
        return current;
    }
}
