package org.forecourt.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.ClusterStarter;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.operations.postgres.ScratchServers;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The files of a data folder's embedded database, as physical backups and the way back need them. */
public final class EmbeddedCluster {

    private static final String NAME = "forecourt";
    private static final String ADMINISTRATOR = "postgres";

    private final Path dataFolder;

    /** Of a data folder, whether or not there is a database in it yet. */
    public EmbeddedCluster(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /**
     * Whether the settings name another server than the embedded one.
     *
     * @param given by the operator, before any database was reached
     */
    public static boolean isReplaced(Settings given) {
        return Database.isExternal(given);
    }

    /** How a superuser reaches the database that these settings reach. */
    public ServerAccess access(Settings reached) {
        return new ServerAccess(
                reached.required(Setting.POSTGRES_HOST),
                reached.number(Setting.POSTGRES_PORT),
                NAME,
                ADMINISTRATOR,
                new Secrets(secrets()).existing(Secrets.SUPERUSER));
    }

    /** How a superuser will sign in to a restored database: with the password of this folder, made if there is none. */
    public ServerAccess accessToRestored() {
        return new ServerAccess("127.0.0.1", 1, NAME, ADMINISTRATOR, passwordOf(Secrets.SUPERUSER));
    }

    /** How the product's own role will. */
    public DatabaseAccess ownerOf(ServerAccess restored) {
        return new DatabaseAccess(restored.host(), restored.port(), NAME, NAME, passwordOf(Secrets.DATABASE));
    }

    private String passwordOf(String name) {
        Secrets kept = new Secrets(secrets());
        return Files.exists(files()) ? kept.existing(name) : kept.keep(name);
    }

    /** Runs servers on restored files, with the programs of this folder. */
    public ClusterStarter starter() {
        return new ScratchServers(PostgresBinaries.in(dataFolder.resolve("programs")));
    }

    /** The clusters from before restores. */
    public KeptClusters kept() {
        return new KeptClusters(files());
    }

    /** The files of the live database. */
    public Path files() {
        return dataFolder.resolve(DataFolder.CLUSTER);
    }

    /** Where a backup may be tried out. */
    public Path scratch() {
        return dataFolder.resolve("scratch");
    }

    private Path secrets() {
        return dataFolder.resolve("secrets");
    }
}
