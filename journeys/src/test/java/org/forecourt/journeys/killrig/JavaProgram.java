package org.forecourt.journeys.killrig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forecourt.rig.LeashedProcess;

/**
 * A main class of this class path as a process of its own.
 *
 * @param home where it finds no environment files of the developer's
 */
record JavaProgram(String mainClass, List<String> arguments, Map<String, String> environment, Path home, Path log) {

    /** Start soon rather than run fast. */
    private static final List<String> OFTEN_KILLED =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** As the service's own image starts it. */
    private static final List<String> LASTING = List.of("-Xmx512m", "-XX:+UseSerialGC");

    LeashedProcess start() {
        return start(OFTEN_KILLED);
    }

    LeashedProcess startForSpeed() {
        return start(LASTING);
    }

    private LeashedProcess start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dforecourt.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return LeashedProcess.start(command, environment, log);
    }
}
