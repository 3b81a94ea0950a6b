package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.InUse;
import org.jspecify.annotations.Nullable;

/** The operating system's lock on a file: it ends with the process, however that ends. */
final class FolderLock implements StoreLock {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path file, String purpose) throws IOException {
        FileChannel channel = open(file);
        if (lock(channel) == null) {
            channel.close();
            throw new InUse("%s is in use by %s".formatted(file.getParent(), holder(file)));
        }
        String text = "process %d (%s)\n".formatted(ProcessHandle.current().pid(), purpose);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return new FolderLock(channel);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new BackupRefusal("the folder %s cannot be written (%s)".formatted(file.getParent(), refused));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? "another process" : text;
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
