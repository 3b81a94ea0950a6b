package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.DatabaseLock;
import org.forecourt.backup.database.DatabaseSwitch;
import org.forecourt.backup.database.SideDatabase;
import org.forecourt.backup.media.MediaSwitch;

/**
 * The data from before a restore: a database and a folder of pictures, kept under the id of the restore. Their names are all
 * that is known about them, so nothing can contradict them.
 */
public final class KeptData {

    static final String RESTORED = "restored_";
    static final String BEFORE = "before_";
    static final String UNDONE = "undone_";

    private final Installation target;

    /** Those of an installation. */
    public KeptData(Installation target) {
        this.target = target;
    }

    /** The id of the latest restore whose old data are kept. */
    public Optional<String> latest() throws SQLException {
        List<String> kept = ids(BEFORE);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }

    /**
     * Puts the data from before the latest restore back; what was restored is kept in their place.
     *
     * @return the id of that restore
     * @throws BackupRefusal when none is kept or the database is in use
     */
    public String undo() {
        return locked(() -> {
            String id = latest().orElseThrow(() -> new BackupRefusal("no data from before a restore are kept"));
            DatabaseSwitch databases = new DatabaseSwitch(target.database());
            databases.requireUnused();
            databases.swap(name(BEFORE, id), name(UNDONE, id));
            new MediaSwitch(target.media(), id).back();
            return id;
        });
    }

    /**
     * Removes everything that is kept because of restores.
     *
     * @return how many databases there were
     */
    public int forget() {
        return locked(() -> {
            int removed = 0;
            for (String kind : List.of(BEFORE, UNDONE)) {
                for (String id : ids(kind)) {
                    SideDatabase.drop(target.database(), name(kind, id));
                    removed++;
                }
            }
            MediaSwitch.forget(target.media());
            return removed;
        });
    }

    /** Ends what a killed process has begun: finishes a switch whose database is through, removes what came to nothing. */
    void finishInterrupted() throws SQLException, IOException {
        for (String id : ids(BEFORE)) {
            MediaSwitch media = new MediaSwitch(target.media(), id);
            if (media.isForwardPending()) {
                media.forward();
            }
        }
        for (String id : ids(UNDONE)) {
            MediaSwitch media = new MediaSwitch(target.media(), id);
            if (media.isBackPending()) {
                media.back();
            }
        }
        for (String id : ids(RESTORED)) {
            new MediaSwitch(target.media(), id).discard();
            SideDatabase.drop(target.database(), name(RESTORED, id));
        }
    }

    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    private <T> T locked(Work<T> work) {
        try (DatabaseLock _ = DatabaseLock.take(target.database())) {
            finishInterrupted();
            return work.run();
        } catch (SQLException failed) {
            throw new BackupFailure("the database does not answer as expected: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new BackupFailure("the pictures cannot be moved: " + failed, failed);
        }
    }

    private String name(String kind, String id) {
        return SideDatabase.name(target.database(), kind + id);
    }

    private List<String> ids(String kind) throws SQLException {
        DatabaseAccess product = target.database();
        int prefix = SideDatabase.name(product, kind).length();
        return SideDatabase.all(product, kind).stream()
                .map(name -> name.substring(prefix))
                .filter(id -> id.matches("\\d{14}"))
                .toList();
    }
}
