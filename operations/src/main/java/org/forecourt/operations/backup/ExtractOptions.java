package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forecourt.backup.portable.PortableExtract;
import org.forecourt.operations.PrivateFile;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Single tables and pictures out of a backup, into a folder. */
final class ExtractOptions {

    @Option(
            names = "--extract",
            paramLabel = "DIR",
            description = "only take out what --table and --picture name, into this folder")
    private @Nullable Path folder;

    @Option(names = "--table", paramLabel = "SCHEMA.NAME", description = "a table; may be repeated")
    private List<String> tables = List.of();

    @Option(names = "--picture", paramLabel = "PATH", description = "a picture or a folder of them; may be repeated")
    private List<String> pictures = List.of();

    @Option(names = "--settings", description = "environment files, and secrets if the backup is encrypted")
    private boolean settings;

    boolean isChosen() {
        if (folder == null && !namesNothing()) {
            throw new Refusal("--table, --picture and --settings need --extract DIR");
        }
        return folder != null;
    }

    void run(PortableExtract extract, Terminal terminal) throws IOException {
        Path target = folder;
        if (target == null || namesNothing()) {
            throw new Refusal("--extract needs --table SCHEMA.NAME, --picture PATH or --settings");
        }
        for (String table : tables) {
            terminal.line("Taken out; psql loads it with: " + extract.table(table, target.toAbsolutePath()));
        }
        if (settings) {
            writeSettings(extract, target.toAbsolutePath(), terminal);
        }
        if (!pictures.isEmpty()) {
            terminal.line(
                    "%d pictures are in %s".formatted(extract.pictures(pictures, target.toAbsolutePath()), target));
        }
    }

    private boolean namesNothing() {
        return tables.isEmpty() && pictures.isEmpty() && !settings;
    }

    /** Files of before stay: an installation is put together from them by hand. */
    private static void writeSettings(PortableExtract extract, Path target, Terminal terminal) throws IOException {
        for (Map.Entry<String, String> entry : extract.settings().entrySet()) {
            Path file = target.resolve(entry.getKey()).normalize();
            if (!file.startsWith(target) || Files.exists(file)) {
                throw new Refusal("%s is there already, or leads elsewhere: choose another folder".formatted(file));
            }
            Files.createDirectories(file.getParent());
            PrivateFile.write(file, entry.getValue());
            terminal.line("Taken out: " + file);
        }
    }
}
