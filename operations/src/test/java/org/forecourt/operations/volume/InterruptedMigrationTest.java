package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine vanishes behind every single command that changes something, before its answer is heard. */
class InterruptedMigrationTest {

    private static final String TARGET = "volumes/postgres-data";
    private static final Pattern CHANGE = Pattern.compile("^(run|stop|volume create|rm) ");

    @TempDir
    Path folder;

    @Test
    void the_old_or_the_new_is_complete_after_every_change_and_the_next_call_finishes() {
        List<Integer> changes = changesOfAMigration();
        assertThat(changes).hasSizeGreaterThan(10);
        for (int command : changes) {
            FakeWorld world = new FakeWorld(folder.resolve("world-" + command));
            Map<String, String> source = world.files("source");
            world.runStack();
            world.endsAfter(command);

            boolean finished = finishes(world);

            oldOrNew(world, source, finished, command);
            world.isBack();
            assertThat(finishes(world) || complete(world, source))
                    .as("command %d, repeated", command)
                    .isTrue();
            assertThat(complete(world, source))
                    .as("command %d, repeated", command)
                    .isTrue();
        }
    }

    @Test
    void an_undo_that_is_interrupted_can_be_repeated() {
        for (int command = 1; command < 8; command++) {
            FakeWorld world = new FakeWorld(folder.resolve("undo-" + command));
            world.migrate();
            world.endsAfter(command);

            try {
                world.undo();
            } catch (MigrationFailure | Refusal interrupted) {
                // that is the point
            }

            world.isBack();
            if (world.has(TARGET)) {
                try {
                    world.undo();
                } catch (Refusal nothingLeft) {
                    assertThat(world.files(TARGET)).as("command %d", command).isEmpty();
                }
            }
            assertThat(world.has(TARGET + "/PG_VERSION"))
                    .as("command %d", command)
                    .isFalse();
        }
    }

    /** Numbers of the commands that change something, in a migration that stops our stack. */
    private List<Integer> changesOfAMigration() {
        FakeWorld world = new FakeWorld(folder.resolve("whole"));
        world.runStack();
        world.migrate();
        List<String> calls = world.calls();
        return IntStream.rangeClosed(1, calls.size())
                .filter(number -> CHANGE.matcher(calls.get(number - 1)).find())
                .boxed()
                .toList();
    }

    private static boolean finishes(FakeWorld world) {
        try {
            world.migrate();
            return true;
        } catch (MigrationFailure | Refusal ended) {
            return false;
        }
    }

    private static void oldOrNew(FakeWorld world, Map<String, String> source, boolean finished, int command) {
        boolean target = world.has(TARGET + "/PG_VERSION");
        assertThat(target || !finished)
                .as("command %d: success without a database", command)
                .isTrue();
        if (target) {
            assertThat(complete(world, source))
                    .as("command %d: a database that is none", command)
                    .isTrue();
        }
        assertThat(world.files("source").get("base/1/1259")).isEqualTo(source.get("base/1/1259"));
    }

    /** Everything of the source is in its place; the working folder may be left. */
    private static boolean complete(FakeWorld world, Map<String, String> source) {
        if (!world.has(TARGET + "/PG_VERSION")) {
            return false;
        }
        Map<String, String> target = world.files(TARGET);
        return source.keySet().stream().allMatch(target::containsKey)
                && Objects.equals(target.get("base/1/1259"), source.get("base/1/1259"));
    }
}
