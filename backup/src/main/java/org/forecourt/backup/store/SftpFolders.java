package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpException;
import org.forecourt.backup.BackupRefusal;

/** Makes and removes folders of another host. */
final class SftpFolders {

    private static final int OWNER_ONLY = 0700;

    private final SftpConnection connection;

    SftpFolders(SftpConnection connection) {
        this.connection = connection;
    }

    /** Makes sure that a folder is there and is one. */
    void prepare(String path) throws IOException {
        try {
            if (!connection.call(path, client -> client.stat(path)).isDirectory()) {
                throw new BackupRefusal("%s is not a folder".formatted(path));
            }
        } catch (NoSuchFileException missing) {
            make(path);
        }
    }

    /** Makes a folder and those above it, only for their owner; one that is there is fine. */
    void make(String path) throws IOException {
        try {
            makeOne(path);
        } catch (NoSuchFileException missing) {
            int last = path.lastIndexOf('/');
            if (last <= 0) {
                throw missing;
            }
            make(path.substring(0, last));
            makeOne(path);
        } catch (AccessDeniedException refused) {
            throw new BackupRefusal("the folder %s cannot be made there".formatted(path));
        }
    }

    /** The protocol does not say that it exists already, so it is looked for. */
    private void makeOne(String path) throws IOException {
        connection.call(path, client -> {
            try {
                client.mkdir(path);
                client.setStat(path, new Attributes().perms(OWNER_ONLY));
            } catch (SftpException refused) {
                if (!exists(client, path)) {
                    throw refused;
                }
            }
            return true;
        });
    }

    static boolean exists(SftpClient client, String path) {
        try {
            return client.stat(path) != null;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Takes a folder away if nothing is in it. */
    boolean deleteEmpty(String path) throws IOException {
        try {
            return connection.call(path, client -> {
                client.rmdir(path);
                return true;
            });
        } catch (SftpException | NoSuchFileException notEmpty) {
            return false;
        }
    }
}
