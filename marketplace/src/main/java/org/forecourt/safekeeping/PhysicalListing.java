package org.forecourt.safekeeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PhysicalVerification;

/** The physical backups of a repository, as the command backups shows and verifies them. */
public final class PhysicalListing {

    private final Optional<PhysicalRepository> repository;
    private final Consumer<String> output;
    private final Consumer<String> errors;

    /** Empty for a repository that is no folder. */
    public PhysicalListing(Optional<PhysicalRepository> repository, Consumer<String> output, Consumer<String> errors) {
        this.repository = repository;
        this.output = output;
        this.errors = errors;
    }

    /** The names of what lies there. */
    public List<String> ids() {
        return repository.map(PhysicalRepository::names).orElse(List.of());
    }

    /** Each as it is now. */
    public List<Listing> listings(Instant now) {
        return repository
                .map(folder -> folder.names().stream()
                        .map(id -> Listing.of(folder, id, now))
                        .toList())
                .orElse(List.of());
    }

    /** How far the log reaches; empty without a backup. */
    public Optional<ArchiveStatus> archive(Instant now) {
        return repository.flatMap(folder -> ArchiveStatus.of(folder, now));
    }

    /** Reads all files of a backup and of the log behind it. */
    public boolean isWhole(String id) {
        try {
            PhysicalVerification.Summary found =
                    new PhysicalVerification(repository.orElseThrow(), new LineProgress(output)).run(id);
            output.accept("%s is whole: the files of the database and %d segments of its log%s"
                    .formatted(
                            id,
                            found.segments(),
                            found.archive()
                                    .map(end -> ", archived up to " + end)
                                    .orElse("")));
            return true;
        } catch (BackupFailure damaged) {
            errors.accept("%s: %s".formatted(id, damaged.getMessage()));
            return false;
        }
    }
}
