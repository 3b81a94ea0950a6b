package org.forecourt.backup.portable;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.store.FolderStore;

/** A process that backs up or restores and dies without a word at the n-th sign of progress; status 0 when it got through. */
public final class KilledMain {

    private KilledMain() {}

    /** Arguments: backup or restore, the database's port and name, the folder, n. */
    public static void main(String[] arguments) throws Exception {
        DatabaseAccess access =
                new DatabaseAccess("localhost", Integer.parseInt(arguments[1]), arguments[2], "forecourt", "secret");
        Path folder = Path.of(arguments[3]);
        Installation installation = new Installation(access, folder.resolve("media"), Map.of(), Map.of(), "1.0-test");
        FolderStore store = FolderStore.in(folder.resolve("repository"));
        Progress progress = dyingAt(Integer.parseInt(arguments[4]));
        if (arguments[0].equals("backup")) {
            new PortableBackup(installation, store, progress).run(chosen -> Protection.NONE);
        } else {
            new PortableRestore(installation, TestMarket.schema("002"), progress)
                    .run(new Repository(store).latestProven().orElseThrow(), null);
        }
        System.exit(0);
    }

    private static Progress dyingAt(int last) {
        AtomicInteger signs = new AtomicInteger();
        return new Progress() {
            @Override
            public void step(String name) {
                sign();
            }

            @Override
            public void amount(long done, long all) {
                sign();
            }

            private void sign() {
                if (signs.incrementAndGet() == last) {
                    Runtime.getRuntime().halt(137);
                }
            }
        };
    }
}
