package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.forecourt.backup.portable.PortableExtract;
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

    boolean isChosen() {
        if (folder == null && !(tables.isEmpty() && pictures.isEmpty())) {
            throw new Refusal("--table and --picture need --extract DIR");
        }
        return folder != null;
    }

    void run(PortableExtract extract, Terminal terminal) throws IOException {
        Path target = folder;
        if (target == null || (tables.isEmpty() && pictures.isEmpty())) {
            throw new Refusal("--extract needs --table SCHEMA.NAME or --picture PATH");
        }
        for (String table : tables) {
            terminal.line("Taken out; psql loads it with: " + extract.table(table, target.toAbsolutePath()));
        }
        if (!pictures.isEmpty()) {
            terminal.line(
                    "%d pictures are in %s".formatted(extract.pictures(pictures, target.toAbsolutePath()), target));
        }
    }
}
