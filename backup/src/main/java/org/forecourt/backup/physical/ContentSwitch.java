package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/**
 * Puts a restored cluster in the place of the live one where that place is a volume, which cannot be renamed: entry by entry,
 * {@code PG_VERSION} first on the way out and last on the way in. Nothing starts on a directory without that file, see ADR 25. A
 * note says how far it is, so that what a crash interrupted is finished by the next call.
 */
final class ContentSwitch {

    private static final String COMMIT = "PG_VERSION";
    private static final String NOTE = "switch";
    private static final String RUNNING = "postmaster.pid";
    private static final String OUT = "out";
    private static final String IN = "in";

    private final Path live;
    private final Path ours;

    /**
     * In a volume.
     *
     * @param ours the folder in it that holds everything of restores, and stays
     */
    ContentSwitch(Path live, Path ours) {
        this.live = live;
        this.ours = ours;
    }

    /** What is going on: out with the live content, then in with the restored one. */
    private record Note(String phase, Path restored, Path kept) {

        String text() {
            return "%s\n%s\n%s\n".formatted(phase, restored, kept);
        }
    }

    /**
     * Switches.
     *
     * @param restored a stopped cluster in our folder
     * @param kept where the content of the live one goes; nothing is there yet
     */
    void exchange(Path restored, Path kept) {
        try {
            if (Files.exists(kept)) {
                throw new BackupFailure("%s is in the way".formatted(kept));
            }
            if (Files.exists(live.resolve(RUNNING))) {
                throw new BackupFailure("a server was started on the live files meanwhile: stop it and repeat this");
            }
            write(new Note(OUT, ours.relativize(restored), ours.relativize(kept)));
            finish();
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /** Nobody runs on the live content: what a killed server left says so no more, and a new one will be noticed. */
    void claim() {
        try {
            Files.deleteIfExists(live.resolve(RUNNING));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /** Whether a switch has begun and is not over. */
    boolean isUnfinished() {
        return Files.exists(ours.resolve(NOTE));
    }

    /** Finishes an interrupted switch; without one nothing happens. Only while no server runs on the live content. */
    void finish() {
        if (!isUnfinished()) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(ours.resolve(NOTE));
            Note note = new Note(lines.get(0), Path.of(lines.get(1)), Path.of(lines.get(2)));
            Path restored = ours.resolve(note.restored());
            if (note.phase().equals(OUT)) {
                moveOut(Durable.folder(ours.resolve(note.kept())));
                write(new Note(IN, note.restored(), note.kept()));
            }
            moveIn(restored);
            Files.delete(ours.resolve(NOTE));
            Durable.force(ours);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private void moveOut(Path kept) throws IOException {
        if (Files.exists(live.resolve(COMMIT))) {
            Durable.move(live.resolve(COMMIT), kept.resolve(COMMIT));
            Durable.force(live);
        }
        for (Path entry : content()) {
            Files.move(entry, kept.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Durable.force(kept);
        Durable.force(live);
    }

    private void moveIn(Path restored) throws IOException {
        if (!Files.isDirectory(restored)) {
            return;
        }
        for (Path entry : entries(restored)) {
            if (!entry.endsWith(COMMIT)) {
                Files.move(entry, live.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Durable.force(live);
        if (Files.exists(restored.resolve(COMMIT))) {
            Durable.move(restored.resolve(COMMIT), live.resolve(COMMIT));
        }
        Files.delete(restored);
    }

    /** Whether there is anything besides our folder. */
    boolean isEmpty() {
        try {
            return content().isEmpty();
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private List<Path> content() throws IOException {
        return entries(live).stream()
                .filter(entry -> !entry.equals(ours) && !entry.endsWith("lost+found"))
                .toList();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private void write(Note note) throws IOException {
        Durable.write(ours.resolve(NOTE), note.text());
    }

    private BackupFailure failure(IOException failed) {
        return new BackupFailure("%s cannot be switched: %s".formatted(live, failed.getMessage()), failed);
    }
}
