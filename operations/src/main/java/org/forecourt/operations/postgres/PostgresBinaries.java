package org.forecourt.operations.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The unpacked server programs of one exact version, kept in the data folder beside the database they serve. */
public final class PostgresBinaries {

    private static final Duration VERSION_TIMEOUT = Duration.ofSeconds(20);

    private final Path folder;
    private final String version;

    private PostgresBinaries(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** The binaries of this build under the given folder, whether or not they are unpacked yet. */
    public static PostgresBinaries in(Path parent) {
        String version = versionOfThisBuild();
        return new PostgresBinaries(parent.resolve("postgres-" + version), version);
    }

    /** The major version whose data folders these programs can open. */
    public String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    /** The version as PostgreSQL counts, such as 17.11. */
    public String version() {
        return version.replaceFirst("\\.0$", "");
    }

    public boolean areUnpacked() {
        return Files.isExecutable(program("postgres"));
    }

    /**
     * Unpacks beside the final place, tries the result, then renames: a crash leaves nothing that looks finished.
     *
     * @throws PostgresFailure when this machine cannot run the programs
     */
    void unpack() {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            FileTree.delete(unfinished);
            Files.createDirectories(unfinished);
            BinariesArchive.forThisMachine().unpackInto(unfinished);
            tryOut(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + folder.getParent(), failed);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private void tryOut(Path unpacked) {
        String postgres = unpacked.resolve("bin").resolve("postgres").toString();
        String answer =
                Program.run(List.of(postgres, "--version"), VERSION_TIMEOUT).output();
        if (!answer.contains("PostgreSQL) " + version())) {
            throw new PostgresFailure("the embedded PostgreSQL " + version() + " does not run here: " + answer.strip());
        }
    }

    private static String versionOfThisBuild() {
        Properties properties = new Properties();
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream("/forecourt-postgres.properties")) {
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
