package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;

/** Leases as files; a file that was just written tells the clock of the host. */
final class SftpLeases implements LeasePlace {

    private static final String CLOCK = "clock";

    private final SftpFiles files;

    SftpLeases(SftpFiles files) {
        this.files = files;
    }

    @Override
    public List<Entry> entries() throws IOException {
        List<DirEntry> found = files.entries(FOLDER);
        files.write(path(CLOCK), ".");
        Instant now = files.changedAt(path(CLOCK));
        List<Entry> entries = new ArrayList<>();
        for (DirEntry entry : found) {
            if (entry.getAttributes().isRegularFile()) {
                Instant changedAt = entry.getAttributes().getModifyTime().toInstant();
                entries.add(new Entry(entry.getFilename(), Duration.between(changedAt, now)));
            }
        }
        return entries;
    }

    @Override
    public boolean createNew(String name, String content) throws IOException {
        return files.createNew(path(name), content);
    }

    @Override
    public void write(String name, String content) throws IOException {
        files.write(path(name), content);
    }

    @Override
    public String read(String name) throws IOException {
        try (InputStream input = files.open(path(name), 0)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        files.delete(path(name));
    }

    private static String path(String name) {
        return FOLDER + "/" + name;
    }
}
