package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.forecourt.operations.Refusal;

/**
 * Lets one command at a time change how the product runs. The operating system's lock on a file: it ends with the process,
 * however that ends.
 */
final class DeployLock implements AutoCloseable {

    private static final String FILE = "deploy.lock";

    private final FileChannel file;

    private DeployLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock of a data folder that exists.
     *
     * @param purpose the command, as others read it when they are refused
     * @throws Refusal naming the holder when another process has it
     */
    static DeployLock take(Path dataFolder, String purpose) {
        Path path = dataFolder.resolve(FILE);
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new Refusal(
                        "%s works on this installation already: wait until it ends, or end it".formatted(holder(path)));
            }
            note(file, "process %d (%s)\n".formatted(ProcessHandle.current().pid(), purpose));
            return new DeployLock(file);
        } catch (IOException failed) {
            throw new Refusal("%s cannot be locked (%s): check the rights of the folder and its disk"
                    .formatted(path, failed.getMessage()));
        }
    }

    /** Only for the words of others: on a full disk the lock holds without it. */
    private static void note(FileChannel file, String text) {
        try {
            file.truncate(0);
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException full) {
            // whoever is refused reads "another process"
        }
    }

    private static String holder(Path path) {
        try {
            String note = Files.readString(path).strip();
            return note.isEmpty() ? "another process" : note;
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
