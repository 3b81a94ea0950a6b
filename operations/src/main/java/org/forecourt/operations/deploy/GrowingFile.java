package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A text file that another process writes, read line by line as it grows. */
final class GrowingFile {

    private final Path file;
    private long position;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** The whole lines that came since the last call; from the beginning again when the file was emptied meanwhile. */
    List<String> news() {
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            long length = input.length();
            position = length < position ? 0 : position;
            byte[] bytes = new byte[Math.toIntExact(length - position)];
            input.seek(position);
            input.readFully(bytes);
            int end = lastLineBreak(bytes) + 1;
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static int lastLineBreak(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
