package org.forecourt.safekeeping;

import java.io.IOException;
import java.io.PrintWriter;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the management commands about backups have in common. They are the inside of {@code ./forecourt backup}, {@code backups}
 * and {@code restore} for an installation on containers, where only a container reaches database and volumes.
 */
final class BackupDesk {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final Settings settings;
    private final PrintWriter output;
    private final PrintWriter errors;
    private final boolean keysOnInput;

    BackupDesk(Settings settings, CommandSpec spec, boolean keysOnInput) {
        this.settings = settings;
        this.output = spec.commandLine().getOut();
        this.errors = spec.commandLine().getErr();
        this.keysOnInput = keysOnInput;
    }

    /** What one of them does with store and keys; it returns the exit status. */
    interface Work {
        int run(Store store, GivenKeys keys) throws IOException;
    }

    /** The exit status: 2 with one line when something given is at fault, 1 when something failed. */
    int run(Work work) {
        try {
            if (!settings.flag(Setting.IS_DOCKER)) {
                throw new BackupRefusal("this command is for containers: use ./forecourt backup, backups and restore");
            }
            GivenKeys keys = keysOnInput ? GivenKeys.read(System.in) : GivenKeys.NONE;
            try (Store store = RepositoryPlace.of(settings).orElseThrow().open(settings)) {
                return work.run(store, keys);
            }
        } catch (BackupRefusal refused) {
            return error(refused, REFUSED);
        } catch (IOException | BackupFailure failed) {
            return error(failed, FAILED);
        }
    }

    private int error(Exception reason, int status) {
        errors.println(String.valueOf(reason.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; "));
        return status;
    }

    int fail(String line) {
        errors.println(line);
        return FAILED;
    }

    Settings settings() {
        return settings;
    }

    Installation installation() {
        return ProductInstallation.of(settings, ProductFiles.ofThisProcess());
    }

    void line(String text) {
        output.println(text);
    }

    Progress progress() {
        return new LineProgress(output::println);
    }
}
