package org.forecourt.operations.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The compressed server for this machine's kind of system, as it lies in the class path. */
final class BinariesArchive {

    private static final int OWNER_EXECUTE = 0100;

    private final String resource;

    private BinariesArchive(String resource) {
        this.resource = resource;
    }

    /**
     * Chooses by operating system and processor.
     *
     * @throws PostgresFailure when there is no server for this machine
     */
    static BinariesArchive forThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String resource = "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        if (BinariesArchive.class.getClassLoader().getResource(resource) == null) {
            throw new PostgresFailure(
                    "there is no embedded PostgreSQL for %s on %s: set POSTGRES_HOST to a server of your own"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return new BinariesArchive(resource);
    }

    /** Unpacks programs, shared libraries and data; archives for C programmers are left out. */
    void unpackInto(Path folder) throws IOException {
        try (InputStream compressed = open();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a") && !entry.getName().contains("pkgconfig")) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private InputStream open() throws IOException {
        InputStream stream = BinariesArchive.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException(resource + " is gone from the class path");
        }
        return stream;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("unexpected path in the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & OWNER_EXECUTE) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
