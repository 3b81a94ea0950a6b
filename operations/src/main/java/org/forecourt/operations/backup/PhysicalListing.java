package org.forecourt.operations.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.PhysicalVerification;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.Listing;

/** The physical backups of a repository, as the command backups shows and verifies them. */
final class PhysicalListing {

    private final Optional<PhysicalRepository> repository;
    private final Terminal terminal;

    /** Empty for a repository that is no folder. */
    PhysicalListing(Optional<PhysicalRepository> repository, Terminal terminal) {
        this.repository = repository;
        this.terminal = terminal;
    }

    List<String> ids() {
        return repository.map(PhysicalRepository::names).orElse(List.of());
    }

    List<Listing> listings(Instant now) {
        return repository
                .map(folder -> folder.names().stream()
                        .map(id -> Listing.of(folder, id, now))
                        .toList())
                .orElse(List.of());
    }

    Optional<ArchiveStatus> archive(Instant now) {
        return repository.flatMap(folder -> ArchiveStatus.of(folder, now));
    }

    /** Reads all files of a backup and of the log behind it. */
    boolean isWhole(String id) {
        try {
            PhysicalVerification.Summary found =
                    new PhysicalVerification(repository.orElseThrow(), new TerminalProgress(terminal)).run(id);
            terminal.line("%s is whole: the files of the database and %d segments of its log%s"
                    .formatted(
                            id,
                            found.segments(),
                            found.archive()
                                    .map(end -> ", archived up to " + end)
                                    .orElse("")));
            return true;
        } catch (BackupFailure damaged) {
            terminal.error("%s: %s".formatted(id, damaged.getMessage()));
            return false;
        }
    }
}
