package org.forecourt.operations.deploy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.forecourt.operations.Terminal;

/** What Ctrl-C, or a signal of the same meaning, leaves behind at each moment; said when it comes. */
final class Interruption {

    private final AtomicReference<Optional<String>> state = new AtomicReference<>(Optional.empty());

    /** From now until the end of this process. */
    static Interruption toldOn(Terminal terminal) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .name("interrupted")
                        .unstarted(() ->
                                interruption.state.get().ifPresent(left -> terminal.error("interrupted: " + left))));
        return interruption;
    }

    /** From here on an interruption leaves this. */
    void leaves(String left) {
        state.set(Optional.of(left));
    }

    /** The work is over: an end of the process is no interruption any more. */
    void isOver() {
        state.set(Optional.empty());
    }
}
