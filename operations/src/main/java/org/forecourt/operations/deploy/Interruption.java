package org.forecourt.operations.deploy;

import java.util.Optional;
import org.forecourt.operations.Terminal;

/** What Ctrl-C, or a signal of the same meaning, leaves behind at each moment; said when it comes. */
final class Interruption {

    private volatile Optional<String> state = Optional.empty();

    /** From now until the end of this process. */
    static Interruption toldOn(Terminal terminal) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .name("interrupted")
                        .unstarted(() -> interruption.state.ifPresent(left -> terminal.error("interrupted: " + left))));
        return interruption;
    }

    /** From here on an interruption leaves this. */
    void leaves(String left) {
        state = Optional.of(left);
    }

    /** The work is over: an end of the process is no interruption any more. */
    void isOver() {
        state = Optional.empty();
    }
}
