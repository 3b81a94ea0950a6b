package org.forecourt.operations.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** What a helper far away needs to see, in one file, without secrets. */
final class Bundle {

    private static final int PRIVATE = 0600;

    private final Surroundings surroundings;

    Bundle(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Writes a new file that only its owner may read.
     *
     * @throws FileAlreadyExistsException when there is one; it stays as it is
     */
    void write(Path file, Diagnosis diagnosis) throws IOException {
        KnownSecrets secrets = KnownSecrets.of(surroundings);
        Redaction redaction = new Redaction(secrets.values());
        Map<String, String> contents = new BundleContents(surroundings, diagnosis).files(secrets.isComplete());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.WRITE);
                TarArchiveOutputStream archive = new TarArchiveOutputStream(new GzipCompressorOutputStream(output))) {
            for (Map.Entry<String, String> content : contents.entrySet()) {
                add(archive, content.getKey(), redaction.of(content.getValue()), diagnosis);
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static void add(TarArchiveOutputStream archive, String name, String text, Diagnosis diagnosis)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("forecourt-doctor/" + name);
        entry.setSize(bytes.length);
        entry.setMode(PRIVATE);
        entry.setModTime(diagnosis.checkedAt().toEpochMilli());
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }

    /** Names of files in every bundle, logs aside. */
    static Set<String> names() {
        return Set.of("findings.json", "findings.txt", "versions.txt", "settings.txt", "containers.txt");
    }
}
