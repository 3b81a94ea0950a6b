package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forecourt.settings.Setting;

/** What is left of the disks that the product writes to. */
final class DiskCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LEAST = 500 * Sizes.MEGABYTE;
    private static final long WANTED = 2 * Sizes.GIGABYTE;
    private static final long LEAST_INODES = 1_000;
    private static final long WANTED_INODES = 20_000;

    private final Once<Volumes.Report> volumes;

    DiskCheck(Once<Volumes.Report> volumes) {
        this.volumes = volumes;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.DISK, Subject.INODES);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        spaces(surroundings, findings).forEach((place, space) -> {
            findings.add(disk(place, space.bytes()));
            findings.add(inodes(place, space));
        });
        return findings;
    }

    private Map<String, Volumes.Space> spaces(Surroundings surroundings, List<Finding> unanswered) {
        Map<String, Volumes.Space> spaces = new LinkedHashMap<>();
        if (!surroundings.isDocker()) {
            spaces.put("the data folder", space(surroundings.places().data()));
            Path media = Path.of(surroundings.settings().values().required(Setting.MEDIA_ROOT));
            if (!media.startsWith(surroundings.places().data())) {
                spaces.put("the folder of pictures", space(media));
            }
            return spaces;
        }
        try {
            String folder = surroundings.engine().folder();
            if (Files.exists(Path.of(folder))) {
                spaces.put("the engine's folder", space(Path.of(folder)));
            }
            volumes.get().spaces().forEach((volume, space) -> spaces.put("the volume " + volume, space));
        } catch (Unanswered silent) {
            unanswered.add(Finding.notChecked(Subject.DISK, "volumes: " + silent.getMessage()));
            unanswered.add(Finding.notChecked(Subject.INODES, "volumes: " + silent.getMessage()));
        }
        return spaces;
    }

    /** Of the nearest folder that exists. */
    static Volumes.Space space(Path wanted) {
        Path folder = wanted.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            long bytes = Files.getFileStore(folder).getUsableSpace();
            return inodeFigures(folder)
                    .map(figures -> new Volumes.Space(bytes, figures[0], figures[1]))
                    .orElse(new Volumes.Space(bytes, 0, 0));
        } catch (IOException unreadable) {
            throw new Unanswered("the file system of %s does not tell".formatted(folder));
        }
    }

    /** All and free ones, as {@code df} tells them: Java cannot. */
    private static Optional<long[]> inodeFigures(Path folder) {
        try {
            String[] words = Command.run(List.of("df", "-iP", folder.toString()), PATIENCE)
                    .output()
                    .lines()
                    .toList()
                    .getLast()
                    .split("\\s+");
            return words.length >= 6 && words[1].matches("[0-9]+") && words[3].matches("[0-9]+")
                    ? Optional.of(new long[] {Long.parseLong(words[1]), Long.parseLong(words[3])})
                    : Optional.empty();
        } catch (Unanswered | java.util.NoSuchElementException noProgram) {
            return Optional.empty();
        }
    }

    private static Finding disk(String place, long bytes) {
        String figures = "%s has %s left".formatted(place, Sizes.text(bytes));
        String cure = "delete what is not needed there, or enlarge the disk";
        return bytes < LEAST
                ? Finding.broken(Subject.DISK, figures, cure)
                : bytes < WANTED ? Finding.warning(Subject.DISK, figures, cure) : Finding.ok(Subject.DISK, figures);
    }

    private static Finding inodes(String place, Volumes.Space space) {
        if (space.allInodes() == 0) {
            return Finding.notChecked(Subject.INODES, "the file system of %s does not count them".formatted(place));
        }
        String figures = "%s has %d file numbers left".formatted(place, space.inodes());
        String cure = "delete many small files there, or make the file system anew with more of them";
        return space.inodes() < LEAST_INODES
                ? Finding.broken(Subject.INODES, figures, cure)
                : space.inodes() < WANTED_INODES
                        ? Finding.warning(Subject.INODES, figures, cure)
                        : Finding.ok(Subject.INODES, figures);
    }
}
