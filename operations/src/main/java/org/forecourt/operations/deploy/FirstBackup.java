package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Main;
import org.forecourt.operations.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The backup that an upgrade begins with: the very command of a person, which succeeds only with a backup that was restored. */
final class FirstBackup {

    @Option(names = "--without-backup", description = "make no backup first")
    private boolean without;

    @Option(
            names = "--repository",
            paramLabel = "PLACE",
            description = "where the backup goes, as for ./forecourt backup")
    private @Nullable String repository;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "a file that holds the backup's passphrase, as for ./forecourt backup")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "encrypt the backup for this OpenPGP public key, as for ./forecourt backup")
    private @Nullable Path publicKey;

    /** @throws Refusal when there is no backup that was proven */
    void make(Mode mode, Path dataFolder) {
        if (without) {
            return;
        }
        if (Main.execute(arguments(mode, dataFolder).toArray(String[]::new)) != ExitStatus.DONE) {
            throw new Refusal(
                    "without a proven backup nothing is upgraded: cure what the lines above name, or say --without-backup");
        }
    }

    private List<String> arguments(Mode mode, Path dataFolder) {
        List<String> arguments = new ArrayList<>(List.of(
                "backup", "--data", dataFolder.toString(), "--mode", mode.name().toLowerCase(Locale.ROOT)));
        add(arguments, "--repository", repository);
        add(arguments, "--passphrase-file", passphraseFile);
        add(arguments, "--public-key", publicKey);
        return arguments;
    }

    private static void add(List<String> arguments, String option, @Nullable Object value) {
        if (value != null) {
            arguments.addAll(List.of(option, value.toString()));
        }
    }
}
