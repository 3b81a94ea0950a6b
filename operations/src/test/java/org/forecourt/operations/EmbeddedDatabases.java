package org.forecourt.operations;

import java.nio.file.Path;
import java.util.Map;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.physical.ServerAccess;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The embedded database of a data folder, for tests of other packages, until it is closed. */
public final class EmbeddedDatabases implements AutoCloseable {

    private final DataFolder taken;
    private final Database database;
    private final ServerAccess superuser;
    private final DatabaseAccess owner;

    private EmbeddedDatabases(Path data) {
        taken = DataFolder.take(data, "17", "test").orElseThrow();
        database = new Database(taken, Terminal.onStandardError());
        Settings reached = database.open(Settings.load(data, Map.of()));
        EmbeddedCluster cluster = new EmbeddedCluster(data);
        superuser = cluster.access(reached);
        owner = new DatabaseAccess(
                superuser.host(),
                superuser.port(),
                reached.required(Setting.POSTGRES_DB),
                reached.required(Setting.POSTGRES_USER),
                reached.required(Setting.POSTGRES_PASSWORD));
    }

    /** Makes it when the folder is new. */
    public static EmbeddedDatabases open(Path data) {
        return new EmbeddedDatabases(data);
    }

    /** How a superuser reaches it. */
    public ServerAccess superuser() {
        return superuser;
    }

    /** How the product does. */
    public DatabaseAccess owner() {
        return owner;
    }

    @Override
    public void close() {
        database.close();
        taken.close();
    }
}
