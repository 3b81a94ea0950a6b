package org.forecourt.backup.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Written beside its final place, forced to the disk and renamed; the folder's entry is forced as well. */
final class FolderDraft extends Draft {

    /** Of a file that nobody finished. */
    static final Pattern NAME = Pattern.compile(".*\\.[0-9a-f-]{36}" + Pattern.quote(FolderStore.DRAFT));

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private boolean isOpen = true;

    private FolderDraft(Path target, Path unfinished, FileChannel channel) {
        this.target = target;
        this.unfinished = unfinished;
        this.channel = channel;
    }

    static FolderDraft begin(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + FolderStore.DRAFT);
        FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new FolderDraft(target, unfinished, channel);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void commit() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        isOpen = false;
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (isOpen) {
            isOpen = false;
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
