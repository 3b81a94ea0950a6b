package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Whether the PostgreSQL that will run can open the files that are there. */
final class DatabaseFilesCheck implements Check {

    private static final String OTHERWISE =
            "use the Forecourt that made it, or bring the data over by a backup and a restore";

    private final String embeddedMajor;
    private final Once<Volumes.Report> volumes;

    /** @param embeddedMajor the major version that local mode runs */
    DatabaseFilesCheck(String embeddedMajor, Once<Volumes.Report> volumes) {
        this.embeddedMajor = embeddedMajor;
        this.volumes = volumes;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.DATABASE_FILES);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isDocker()) {
            return List.of(
                    compared("the data folder", inFolder(surroundings.places().data()), embeddedMajor, OTHERWISE));
        }
        Volumes.Report report = volumes.get();
        String found = report.major().orElseThrow(() -> new Unanswered("the volume postgres-data holds no database"));
        String runs = report.imageMajor().orElseThrow(() -> new Unanswered("the image does not tell its PostgreSQL"));
        String cure = isOlder(found, runs) ? "bring it there, where it is: ./forecourt db upgrade" : OTHERWISE;
        return List.of(compared("the volume postgres-data", found, runs, cure));
    }

    private static String inFolder(Path data) {
        Path file = data.resolve("postgres").resolve("PG_VERSION");
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException absent) {
            throw new Unanswered("the data folder holds no database");
        } catch (IOException unreadable) {
            throw new Unanswered("this user may not read " + file);
        }
    }

    private static boolean isOlder(String found, String runs) {
        return found.matches("\\d{1,3}")
                && runs.matches("\\d{1,3}")
                && Integer.parseInt(found) < Integer.parseInt(runs);
    }

    private static Finding compared(String place, String found, String runs, String cure) {
        return found.equals(runs)
                ? Finding.ok(Subject.DATABASE_FILES, "%s is of PostgreSQL %s".formatted(place, found))
                : Finding.broken(
                        Subject.DATABASE_FILES,
                        "%s is of PostgreSQL %s, and PostgreSQL %s will run".formatted(place, found, runs),
                        cure);
    }
}
