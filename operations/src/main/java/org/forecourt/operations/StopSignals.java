package org.forecourt.operations;

import java.util.List;
import sun.misc.Signal;

/** Ctrl-C, a service manager's stop and a closed terminal all mean the same: end cleanly, with status 0. */
final class StopSignals {

    private StopSignals() {}

    /** From now on these signals end the process with status 0, after its shutdown hooks. */
    static void endProcessWithSuccess() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(
                    new Signal(name),
                    signal -> Thread.ofPlatform().name("stop-on-" + name).start(() -> System.exit(ExitStatus.DONE)));
        }
    }
}
