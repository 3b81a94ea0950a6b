package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids of mails whose transaction was seen to commit, in a file outside of the database: what the database said it
 * has, it must still have at the end.
 */
final class Promises implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(?m)^([0-9a-f-]{36})$");

    private final FileChannel file;

    private Promises(FileChannel file) {
        this.file = file;
    }

    static Promises open(Path path) {
        try {
            return new Promises(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void add(List<UUID> ids) {
        String lines = ids.stream().map(UUID::toString).collect(Collectors.joining("\n", "\n", "\n"));
        try {
            file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Set<UUID> read(Path path) {
        try {
            return LINE.matcher(Files.readString(path))
                    .results()
                    .map(line -> UUID.fromString(line.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
