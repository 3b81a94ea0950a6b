package org.forecourt.operations;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.forecourt.backup.physical.ClusterSwitch;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.operations.postgres.EmbeddedServer;
import org.forecourt.operations.postgres.Passwords;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.operations.postgres.Steps;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The embedded database of a data folder that this process holds. */
final class Database implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedServer server;
    private @Nullable DatabaseAddress address;

    /** A database that is not started yet. */
    Database(DataFolder folder, Steps steps) {
        this.folder = folder;
        this.server =
                new EmbeddedServer(PostgresBinaries.in(folder.programs()), folder.cluster(), folder.logs(), steps);
    }

    /** Whether the settings name a server of the operator's own, so that none is started here. */
    static boolean isExternal(Settings settings) {
        return settings.isSet(Setting.POSTGRES_HOST);
    }

    /**
     * Starts the server.
     *
     * @return the settings with which the applications reach it
     */
    Settings open(Settings settings) {
        ClusterSwitch.finish(folder.cluster());
        Passwords passwords = new Secrets(folder.secrets()).databasePasswords(Files.exists(folder.cluster()));
        DatabaseAddress started = server.start(passwords);
        address = started;
        return pointingAt(settings, started, passwords.owner());
    }

    /** The settings with the address of an embedded database in them. */
    static Settings pointingAt(Settings settings, DatabaseAddress address, String password) {
        return settings.with(Map.of(
                Setting.POSTGRES_HOST, address.host(),
                Setting.POSTGRES_PORT, String.valueOf(address.port()),
                Setting.POSTGRES_DB, address.database(),
                Setting.POSTGRES_USER, address.user(),
                Setting.POSTGRES_PASSWORD, password));
    }

    /** Where it answers; null before it is open. */
    @Nullable
    DatabaseAddress address() {
        return address;
    }

    /** Completes when the server has ended, for whatever reason. */
    CompletableFuture<?> ended() {
        return server.ended();
    }

    @Override
    public void close() {
        server.close();
    }
}
