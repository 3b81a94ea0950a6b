package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine vanishes behind every single command that changes something, and the scripts die before every single renaming. */
@SuppressWarnings("NullAway.Init")
class InterruptedUpgradeTest {

    private static final Pattern CHANGE =
            Pattern.compile("^(run|stop) (?!.* -c # (Looks at|What an image|What PostgreSQL notes|The SHA-256 of))");

    @TempDir
    Path folder;

    @Test
    void after_every_command_the_old_files_are_whole_and_the_next_call_finishes_or_takes_back() {
        List<Integer> changes = changesOfAnUpgrade();
        assertThat(changes).hasSizeGreaterThan(15);
        for (int command : changes) {
            UpgradeWorld site = new UpgradeWorld(folder.resolve("world-" + command));
            site.world.endsAfter(command);

            boolean finished = ends(site::upgrade);

            assertThat(finished).as("command %d: a success nobody saw", command).isFalse();
            oldOrNew(site, command);
            site.world.isBack();
            if (command % 2 == 0) {
                finishes(site, command);
            } else {
                goesBack(site, command);
            }
        }
    }

    @Test
    void a_switch_that_dies_before_any_renaming_is_finished_or_taken_back() {
        UpgradeWorld tried = tried();
        int renames = renamesOfTheSwitch(tried);
        assertThat(renames).isGreaterThan(12);
        for (int allowed = 0; allowed < renames; allowed++) {
            UpgradeWorld site = new UpgradeWorld(folder.resolve("switch-" + allowed));
            site.take(tried);
            site.world.write("renames", String.valueOf(allowed));
            assertThat(ends(site::upgrade)).as("rename %d", allowed).isFalse();
            oldOrNew(site, allowed);

            site.world.write("renames", "1000");
            if (allowed % 2 == 0) {
                finishes(site, allowed);
            } else {
                goesBack(site, allowed);
            }
        }
    }

    @Test
    void an_undo_that_dies_before_any_renaming_is_finished_by_the_next() {
        UpgradeWorld upgraded = new UpgradeWorld(folder.resolve("upgraded"));
        upgraded.upgrade();
        for (int allowed = 0; allowed < 10; allowed++) {
            UpgradeWorld site = new UpgradeWorld(folder.resolve("undo-" + allowed));
            site.take(upgraded);
            site.world.write("renames", String.valueOf(allowed));

            boolean finished = ends(site::undo);

            assertThat(site.oldFiles()).as("rename %d", allowed).containsAllEntriesOf(site.old);
            site.world.write("renames", "1000");
            if (!finished) {
                assertThat(ends(site::upgrade))
                        .as("rename %d: nothing but the undo", allowed)
                        .isFalse();
            }
            goesBack(site, allowed);
        }
    }

    private List<Integer> changesOfAnUpgrade() {
        UpgradeWorld site = new UpgradeWorld(folder.resolve("whole"));
        site.upgrade();
        List<String> calls = site.world.calls();
        return IntStream.rangeClosed(1, calls.size())
                .filter(number -> CHANGE.matcher(calls.get(number - 1)).find())
                .boxed()
                .toList();
    }

    /** Everything is done but the switch. */
    private UpgradeWorld tried() {
        UpgradeWorld whole = new UpgradeWorld(folder.resolve("whole"));
        whole.upgrade();
        UpgradeWorld site = new UpgradeWorld(folder.resolve("tried"));
        List<String> calls = whole.world.calls();
        site.world.endsAfter(IntStream.range(0, calls.size())
                .filter(number -> calls.get(number).contains("-c # Puts the old files aside"))
                .findFirst()
                .orElseThrow());
        assertThat(ends(site::upgrade)).isFalse();
        return site;
    }

    private int renamesOfTheSwitch(UpgradeWorld tried) {
        UpgradeWorld site = new UpgradeWorld(folder.resolve("all"));
        site.take(tried);
        site.world.write("renames", "1000");
        site.upgrade();
        return 1000 - Integer.parseInt(site.world.read("renames").strip());
    }

    private static void finishes(UpgradeWorld site, int number) {
        ends(site::upgrade);
        assertThat(site.isComplete()).as("%d, repeated", number).isTrue();
        assertThat(site.oldFiles()).as("%d, repeated", number).isEqualTo(site.old);
    }

    private static void goesBack(UpgradeWorld site, int number) {
        ends(site::undo);
        assertThat(site.files()).as("%d, taken back", number).isEqualTo(site.old);
        assertThat(site.world.has("source/forecourt-upgrade"))
                .as("%d, taken back", number)
                .isFalse();
    }

    /** Whatever starts there now is whole, and the old files are all somewhere. */
    private static void oldOrNew(UpgradeWorld site, int number) {
        assertThat(site.oldFiles()).as("%d: old files", number).containsAllEntriesOf(site.old);
        site.version().ifPresent(version -> {
            if (version.equals("17")) {
                assertThat(site.isComplete()).as("%d: new", number).isTrue();
            } else {
                assertThat(site.files()).as("%d: old", number).isEqualTo(site.old);
            }
        });
    }

    private static boolean ends(Runnable work) {
        try {
            work.run();
            return true;
        } catch (MigrationFailure | Refusal ended) {
            return false;
        }
    }
}
