package org.forecourt.mailing.simulation;

import java.lang.reflect.Method;
import java.util.UUID;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.journal.JournalContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** The journal of the simulator keeps what it promises in the name of the real one. */
@ExtendWith(SimulatedJournalContractTest.InsideASimulation.class)
class SimulatedJournalContractTest extends JournalContract {

    private final World world = new World(1, Faults.none(), false);
    private final SimulatedJournal journal = new SimulatedJournal(world, new DatabaseLink(world));

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected JournalEntry stored(UUID id) {
        JournalEntry entry = journal.entries.get(id);
        if (entry == null) {
            throw new AssertionError("no mail " + id);
        }
        return entry;
    }

    /** Runs each test as the one fibre of a world without faults. */
    static final class InsideASimulation implements InvocationInterceptor {

        @Override
        public void interceptTestMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> context,
                ExtensionContext extension)
                throws Throwable {
            World world = ((SimulatedJournalContractTest) extension.getRequiredTestInstance()).world;
            Throwable[] failure = new Throwable[1];
            world.timeline.spawn(new Host("test", false), "test", () -> {
                try {
                    invocation.proceed();
                } catch (Throwable failed) {
                    failure[0] = failed;
                }
            });
            world.timeline.run();
            if (failure[0] != null) {
                throw failure[0];
            }
        }
    }
}
