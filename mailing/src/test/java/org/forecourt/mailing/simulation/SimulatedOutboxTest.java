package org.forecourt.mailing.simulation;

import java.lang.reflect.Method;
import java.time.Instant;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.rig.OutboxContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The simulator's outbox without faults; each test is the only fibre of its universe. */
class SimulatedOutboxTest extends OutboxContract {

    private final World world = new World(1, Faults.none(), false);
    private final SimulatedOutbox simulated = new SimulatedOutbox(world, (id, fate) -> {});

    @RegisterExtension
    final InvocationInterceptor inSimulation = new InvocationInterceptor() {
        @Override
        public void interceptTestMethod(
                Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            world.timeline.spawn(new Host("test", false), "test", () -> proceed(test));
            Throwable failed = world.timeline.run();
            if (failed != null) {
                throw failed.getCause() == null ? failed : failed.getCause();
            }
        }
    };

    private static void proceed(InvocationInterceptor.Invocation<@Nullable Void> test) {
        try {
            test.proceed();
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    protected Outbox outbox() {
        return simulated;
    }

    @Override
    protected void commit(MailMessage message) {
        simulated.insert(message);
    }

    @Override
    protected Instant now() {
        return world.timeline.instant();
    }
}
