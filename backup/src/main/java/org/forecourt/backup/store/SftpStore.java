package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.forecourt.backup.BackupRefusal;
import org.jspecify.annotations.Nullable;

/** A folder on another host, by SFTP. What it makes there looks as {@link FolderStore} makes it, and can be read by that on the host. */
public final class SftpStore implements Store {

    private static final String LOCAL_LOCK = "lock";

    private final SftpAddress address;
    private final SftpFiles files;
    private final Duration term;
    private volatile @Nullable LeaseLock lock;

    private SftpStore(SftpAddress address, SftpFiles files, Duration term) {
        this.address = address;
        this.files = files;
        this.term = term;
    }

    /** Whether a text is the address of such a store, well-formed or not. */
    public static boolean isAddress(String text) {
        return text.startsWith(SftpAddress.SCHEME);
    }

    /**
     * The store at {@code sftp://user@host:port/folder}, which is made when it is missing.
     *
     * @throws BackupRefusal when it cannot be used
     */
    public static SftpStore open(String address, SftpAccess access) throws IOException {
        return open(SftpAddress.of(address), access, Attempts.USUAL, LeaseLock.TERM);
    }

    static SftpStore open(SftpAddress address, SftpAccess access, Attempts attempts, Duration term) throws IOException {
        SftpConnection connection = new SftpConnection(new SftpLogin(address, access), attempts);
        try {
            SftpFiles files = new SftpFiles(connection, address.path());
            files.folders().prepare(address.path());
            return new SftpStore(address, files, term);
        } catch (AccessDeniedException refused) {
            connection.close();
            throw new BackupRefusal("%s may not be entered by %s".formatted(address, address.user()));
        } catch (IOException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    @Override
    public Draft create(String name) throws IOException {
        requireLock();
        return new SftpDraft(files, StoreNames.checked(name), this::requireLock).begin();
    }

    @Override
    public InputStream open(String name) throws IOException {
        StoreNames.checked(name);
        return ResumedInput.open(name, offset -> files.open(name, offset), Attempts.USUAL);
    }

    @Override
    public boolean holds(String name) throws IOException {
        return files.holds(StoreNames.checked(name));
    }

    @Override
    public void visit(String folder, Consumer<StoredFile> visitor) throws IOException {
        walk(folder.isEmpty() ? "" : StoreNames.checked(folder), (name, entry) -> {
            if (StoreNames.isName(name) && !name.endsWith(FolderStore.DRAFT) && !name.equals(LOCAL_LOCK)) {
                visitor.accept(new StoredFile(name, entry.getAttributes().getSize()));
            }
        });
    }

    private interface Visitor {
        void visit(String name, DirEntry entry) throws IOException;
    }

    private void walk(String folder, Visitor visitor) throws IOException {
        for (DirEntry entry : files.entries(folder)) {
            String name = folder.isEmpty() ? entry.getFilename() : folder + "/" + entry.getFilename();
            if (entry.getFilename().startsWith(".")) {
                continue;
            }
            if (entry.getAttributes().isDirectory()) {
                walk(name, visitor);
            } else if (entry.getAttributes().isRegularFile()) {
                visitor.visit(name, entry);
            }
        }
    }

    @Override
    public void delete(String name) throws IOException {
        requireLock();
        files.delete(StoreNames.checked(name));
        int end = name.lastIndexOf('/');
        while (end > 0 && files.folders().deleteEmpty(files.path(name.substring(0, end)))) {
            end = name.lastIndexOf('/', end - 1);
        }
    }

    @Override
    public void removeDrafts() throws IOException {
        requireLock();
        walk("", (name, entry) -> {
            if (name.endsWith(FolderStore.DRAFT)) {
                files.delete(name);
            }
        });
    }

    @Override
    public OptionalLong freeBytes() throws IOException {
        return files.freeBytes();
    }

    @Override
    public StoreLock lock(String purpose) throws IOException {
        LeaseLock taken = LeaseLock.take(new SftpLeases(files), description(), purpose, term);
        lock = taken;
        return taken;
    }

    /** Whoever took the lock and lost it since writes no more. */
    private void requireLock() {
        LeaseLock taken = lock;
        if (taken != null) {
            taken.requireHeld();
        }
    }

    @Override
    public boolean isFar() {
        return true;
    }

    @Override
    public String description() {
        return address.toString();
    }

    @Override
    public void close() {
        files.connection().close();
    }
}
