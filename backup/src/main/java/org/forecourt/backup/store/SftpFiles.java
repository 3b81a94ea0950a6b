package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatExtensionInfo;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatPathExtension;
import org.apache.sshd.sftp.common.SftpException;

/** What an SFTP store does with files, by their paths below its folder. Thread-safe. */
final class SftpFiles {

    private static final int OWNER_ONLY = 0600;

    private final SftpConnection connection;
    private final SftpFolders folders;
    private final String folder;

    SftpFiles(SftpConnection connection, String folder) {
        this.connection = connection;
        this.folders = new SftpFolders(connection);
        this.folder = folder;
    }

    SftpConnection connection() {
        return connection;
    }

    String path(String name) {
        return name.isEmpty() ? folder : folder + "/" + name;
    }

    SftpFolders folders() {
        return folders;
    }

    /** Opens a file to be written, which only its owner reads; its folders are made. */
    static CloseableHandle openNew(SftpClient client, String path, Set<OpenMode> modes) throws IOException {
        CloseableHandle handle = client.open(path, modes);
        client.setStat(handle, new Attributes().perms(OWNER_ONLY));
        return handle;
    }

    /** Does something that needs the folder of a file. */
    <T> T inFolder(String path, SftpConnection.Task<T> task) throws IOException {
        try {
            return connection.call(path, task);
        } catch (NoSuchFileException noFolder) {
            folders.make(path.substring(0, path.lastIndexOf('/')));
            return connection.call(path, task);
        }
    }

    /** Makes a small file; false when there is one of that name. */
    boolean createNew(String name, String content) throws IOException {
        String path = path(name);
        return inFolder(path, client -> {
            try {
                write(client, path, content, Set.of(OpenMode.Create, OpenMode.Exclusive, OpenMode.Write));
                return true;
            } catch (SftpException refused) {
                if (SftpFolders.exists(client, path)) {
                    return false;
                }
                throw refused;
            }
        });
    }

    void write(String name, String content) throws IOException {
        String path = path(name);
        inFolder(path, client -> {
            write(client, path, content, Set.of(OpenMode.Create, OpenMode.Write));
            return true;
        });
    }

    private static void write(SftpClient client, String path, String content, Set<OpenMode> modes) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (CloseableHandle handle = openNew(client, path, modes)) {
            client.write(handle, 0, bytes, 0, bytes.length);
        }
    }

    Instant changedAt(String name) throws IOException {
        return connection.call(
                name, client -> client.stat(path(name)).getModifyTime().toInstant());
    }

    boolean holds(String name) throws IOException {
        try {
            return connection.call(name, client -> client.stat(path(name)).isRegularFile());
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    InputStream open(String name, long offset) throws IOException {
        return connection.call(name, client -> {
            InputStream input = client.read(path(name));
            input.skipNBytes(offset);
            return input;
        });
    }

    /** What lies in a folder; nothing when there is none. */
    List<DirEntry> entries(String name) throws IOException {
        try {
            return connection.call(name, client -> {
                List<DirEntry> entries = new ArrayList<>();
                try {
                    client.readDir(path(name)).forEach(entries::add);
                } catch (UncheckedIOException failed) {
                    throw failed.getCause();
                }
                return entries;
            });
        } catch (NoSuchFileException noFolder) {
            return List.of();
        }
    }

    void delete(String name) throws IOException {
        try {
            connection.call(name, client -> {
                client.remove(path(name));
                return true;
            });
        } catch (NoSuchFileException goneAlready) {
            // which is what was wanted
        }
    }

    /** In place of an older file, at once where the server can. */
    static void rename(SftpClient client, String from, String to) throws IOException {
        OpenSSHPosixRenameExtension atOnce = client.getExtension(OpenSSHPosixRenameExtension.class);
        if (atOnce != null && atOnce.isSupported()) {
            atOnce.posixRename(from, to);
            return;
        }
        if (SftpFolders.exists(client, to)) {
            client.remove(to);
        }
        client.rename(from, to);
    }

    OptionalLong freeBytes() throws IOException {
        return connection.call("", client -> {
            OpenSSHStatPathExtension disk = client.getExtension(OpenSSHStatPathExtension.class);
            if (disk == null || !disk.isSupported()) {
                return OptionalLong.empty();
            }
            OpenSSHStatExtensionInfo found = disk.stat(folder);
            return OptionalLong.of(found.f_frsize * found.f_bavail);
        });
    }
}
