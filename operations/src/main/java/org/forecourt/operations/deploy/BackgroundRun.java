package org.forecourt.operations.deploy;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.operations.Greeting;
import org.forecourt.operations.Main;

/**
 * Starts {@code forecourt run} in a session of its own, so that the end of the terminal or of the connection does not
 * reach it. It runs this very program with the options of this process.
 */
final class BackgroundRun {

    /** Without the program setsid, a job of its own keeps the terminal's signals away. */
    private static final List<String> OWN_JOB = List.of("/bin/sh", "-c", "set -m; \"$@\" & wait $!", "forecourt");

    private final Path dataFolder;
    private final List<String> runOptions;

    BackgroundRun(Path dataFolder, List<String> runOptions) {
        this.dataFolder = dataFolder;
        this.runOptions = runOptions;
    }

    /** Returns at once. What the run prints goes into its {@link StartLog}. */
    Process start(String fingerprint) {
        return launch(command(fingerprint));
    }

    /** The same with a program that ran before. */
    Process again(RunningProgram program) {
        return launch(program.command());
    }

    private Process launch(List<String> program) {
        List<String> command = new ArrayList<>(hasSetsid() ? List.of("setsid") : OWN_JOB);
        command.addAll(program);
        Path log = StartLog.in(dataFolder);
        try {
            Files.createDirectories(
                    log.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(log);
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new DeployFailure(
                    "the site's process cannot be started (" + failed.getMessage() + ")",
                    "Check the rights and the disk of " + dataFolder);
        }
    }

    private List<String> command(String fingerprint) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D" + Greeting.DEPLOYED + "=" + fingerprint);
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(startUpCache());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("run", "--data", dataFolder.toString()));
        command.addAll(runOptions);
        return command;
    }

    /** As the launcher does for a run in the foreground: the first one notes which classes the archive should hold. */
    private static List<String> startUpCache() {
        String archive = System.getProperty("forecourt.cache");
        if (archive == null || Files.exists(Path.of(archive))) {
            return List.of();
        }
        String list = archive + "." + ProcessHandle.current().pid() + ".list";
        return List.of("-XX:DumpLoadedClassList=" + list, "-Dforecourt.classlist=" + list);
    }

    private static boolean hasSetsid() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);
    }
}
