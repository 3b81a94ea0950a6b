package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.forecourt.operations.DataFolder;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;

/** Deletes a data folder of ours that nobody uses, with everything in it. Links are removed and not followed. */
final class DataDeletion {

    private final Path dataFolder;
    private final Terminal terminal;

    DataDeletion(Path dataFolder, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
    }

    void run() {
        if (!DataFolder.isOurs(dataFolder)) {
            throw new Refusal("%s is not a data folder of Forecourt: nothing was deleted".formatted(dataFolder));
        }
        if (DataFolder.isTaken(dataFolder)) {
            throw new Refusal(
                    "%s is in use by %s: nothing was deleted".formatted(dataFolder, DataFolder.holder(dataFolder)));
        }
        terminal.run("Deleting " + dataFolder, this::delete);
    }

    private void delete() {
        try {
            Files.walkFileTree(dataFolder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new DeployFailure(
                    "not all of %s could be deleted (%s)".formatted(dataFolder, failed.getMessage()),
                    "Delete the rest by hand");
        }
    }
}
