package org.forecourt.backup.portable;

import java.nio.file.Path;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.database.DatabaseAccess;

/**
 * One half of a {@link VersionMove} as a program, for a container beside the server: that one listens on its own loopback address
 * and asks for no password. Ends with 0, with 1 after a failure, with 2 when there is a choice to make first.
 */
public final class VersionMoveMain {

    private VersionMoveMain() {}

    /** Arguments: unload, unload-knowingly or load; archive; port; database; superuser. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        DatabaseAccess server =
                new DatabaseAccess("127.0.0.1", Integer.parseInt(arguments[2]), arguments[3], arguments[4], "");
        VersionMove move = new VersionMove(Path.of(arguments[1]), new Lines());
        try {
            String done = switch (arguments[0]) {
                case "unload" -> move.unload(server, false);
                case "unload-knowingly" -> move.unload(server, true);
                case "load" -> move.load(server);
                default -> throw new BackupRefusal("neither unload nor load: " + arguments[0]);
            };
            System.out.println(done);
            return 0;
        } catch (BackupFailure failed) {
            System.err.println(failed.getMessage());
            return failed instanceof BackupRefusal ? 2 : 1;
        }
    }

    private static final class Lines implements Progress {
        @Override
        public void step(String name) {
            System.out.println(name + "…");
        }

        @Override
        public void amount(long done, long all) {}
    }
}
