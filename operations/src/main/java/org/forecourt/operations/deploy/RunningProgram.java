package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forecourt.operations.Main;
import org.forecourt.operations.Refusal;

/**
 * The program of a process in the background as its command line tells: with it the very same can be started again, because each
 * build has a folder of its own.
 */
record RunningProgram(List<String> command) {

    /** A staged program with this file in it is not cleared away; the launcher looks for it. */
    private static final String KEPT = "kept";

    private static final String STAGED = "forecourt.jar";

    static RunningProgram of(ProcessHandle process) {
        Optional<String> java = process.info().command();
        List<String> arguments = arguments(process);
        if (java.isEmpty() || arguments.isEmpty()) {
            throw new Refusal(
                    "the command line of process %d cannot be read: upgrade as its owner".formatted(process.pid()));
        }
        List<String> command = new ArrayList<>(List.of(java.get()));
        command.addAll(arguments);
        return new RunningProgram(command);
    }

    /** Java itself tells none where they are longer than a page of memory, as class paths can be. */
    private static List<String> arguments(ProcessHandle process) {
        Path linux = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            List<String> words = List.of(Files.readString(linux).split("\0"));
            return words.subList(1, words.size());
        } catch (IOException elsewhere) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }

    /** What it was given beside its data folder. */
    List<String> runOptions() {
        int main = command.indexOf(Main.class.getName());
        return List.copyOf(command.subList(Math.min(main + 4, command.size()), command.size()));
    }

    /** Whether all of it is still there. */
    boolean exists() {
        return classPath().stream().allMatch(Files::exists);
    }

    /** What its own files bring: its database may have met more, after a rollback for one. */
    SchemaState schema() {
        URL[] files = classPath().stream().map(RunningProgram::url).toArray(URL[]::new);
        try (URLClassLoader program = new URLClassLoader(files, null)) {
            return SchemaState.of(program);
        } catch (IOException failed) {
            throw new UncheckedIOException("the files of the running program cannot be read", failed);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets the launcher keep its files as long as a rollback may want them. */
    void keep() {
        if (!Files.exists(folder().resolve(STAGED))) {
            return;
        }
        try {
            Files.writeString(folder().resolve(KEPT), "a rollback needs this program\n");
        } catch (IOException failed) {
            throw new DeployFailure(
                    "the program %s cannot be kept (%s)".formatted(folder(), failed.getMessage()), "Check its rights");
        }
    }

    void letGo() {
        try {
            Files.deleteIfExists(folder().resolve(KEPT));
        } catch (IOException stays) {
            // a few megabytes longer on the disk
        }
    }

    private Path folder() {
        Path folder = classPath().getFirst().getParent();
        return folder == null ? Path.of("") : folder;
    }

    private List<Path> classPath() {
        String entries = command.get(command.indexOf("-cp") + 1);
        return List.of(entries.split(java.io.File.pathSeparator)).stream()
                .map(Path::of)
                .toList();
    }
}
