package org.forecourt.safekeeping;

import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.NeighbourServer;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The database of docker-compose.yml from inside containers: its user is a superuser who may replicate, and a container of its
 * image beside ours runs servers on restored files. Any other server gets a refusal.
 */
final class StackDatabase {

    private static final String HOST = "pg";
    private static final String OFF = "off";

    /** Where a container for physical backups has the files, of a scratch cluster or the live ones, as the one beside it. */
    private static final Path FILES = Path.of("/var/lib/postgresql/data");

    /** A repository that the operator's tool mounts for one command; the site does not see it. */
    private static final Path MOUNTED = Path.of("/repository");

    private final Settings settings;

    StackDatabase(Settings settings) {
        this.settings = settings;
    }

    /** Whether the settings reach it, and not a server of somebody else. */
    boolean isOurs() {
        return settings.flag(Setting.IS_DOCKER)
                && settings.required(Setting.POSTGRES_HOST).equals(HOST);
    }

    /** @throws BackupRefusal when the settings name another server */
    void requireOurs() {
        if (!isOurs()) {
            throw new BackupRefusal(
                    "physical backups and --to are for the database of docker-compose.yml, and POSTGRES_HOST names another server (%s): that server's own point in time does it, or a backup without --physical"
                            .formatted(settings.required(Setting.POSTGRES_HOST)));
        }
    }

    /** Where its physical backups and its log lie; empty when the repository is no folder. */
    Optional<PhysicalRepository> place() {
        return RepositoryPlace.of(settings).flatMap(RepositoryPlace::folder).map(PhysicalPlace::in);
    }

    /** @throws BackupRefusal when the repository is no folder */
    PhysicalRepository repository() {
        return place().orElseThrow(() -> new BackupRefusal(
                "physical backups need a folder or the volume, and BACKUP_REPOSITORY names another place"));
    }

    /** Whether the site archives the log there. */
    boolean isArchived(PhysicalRepository repository) {
        return !settings.required(Setting.BACKUP_WAL).equals(OFF)
                && !repository.folder().startsWith(MOUNTED);
    }

    ServerAccess access() {
        DatabaseAccess owner = owner();
        return new ServerAccess(owner.host(), owner.port(), owner.database(), owner.user(), owner.password());
    }

    DatabaseAccess owner() {
        return ProductInstallation.of(settings, ProductFiles.ofThisProcess()).database();
    }

    PhysicalBackups.Scratch scratch() {
        return new PhysicalBackups.Scratch(starter(), KeptClusters.inside(FILES).resolve("scratch"));
    }

    NeighbourServer starter() {
        return new NeighbourServer(KeptClusters.inside(FILES));
    }

    /** In the live files, where these are mounted. */
    KeptClusters kept() {
        return KeptClusters.in(FILES);
    }

    Path media() {
        return Path.of(settings.required(Setting.MEDIA_ROOT));
    }
}
