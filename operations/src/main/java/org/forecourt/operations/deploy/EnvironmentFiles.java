package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.Refusal;

/** The two environment files of SPEC D1, copied from their examples where they are missing; what is there is never touched. */
final class EnvironmentFiles {

    private static final List<String> LAYERS = List.of("base", "secrets");

    private final Path folder;

    EnvironmentFiles(Path home) {
        this.folder = home.resolve("env-config");
    }

    /**
     * Makes the missing ones, readable for their owner only.
     *
     * @return the files that were made
     */
    List<Path> ensure() {
        List<Path> made = new ArrayList<>();
        for (String layer : LAYERS) {
            Path file = folder.resolve(".env." + layer);
            if (!Files.exists(file)) {
                copy(example(layer), file);
                made.add(file);
            }
        }
        return made;
    }

    private Path example(String layer) {
        Path example = folder.resolve(layer.equals("base") ? ".env.example" : ".env." + layer + ".example");
        if (!Files.isReadable(example)) {
            throw new Refusal(
                    "%s is missing: take it from the repository (git checkout env-config)".formatted(example));
        }
        return example;
    }

    private static void copy(Path example, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(unfinished, Files.readAllBytes(example));
            // a link fails where somebody else was quicker, so that nothing is overwritten
            Files.createLink(file, unfinished);
            Files.delete(unfinished);
        } catch (IOException failed) {
            throw new Refusal("%s cannot be made (%s): check the rights of the folder and its disk"
                    .formatted(file, failed.getMessage()));
        }
    }
}
