package org.forecourt.safekeeping;

import java.io.IOException;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Repository;

/** The backup that an operator means. */
public final class ChosenBackup {

    private static final String LATEST = "latest";

    private ChosenBackup() {}

    /**
     * By its id, or the word {@code latest} for the last proven one.
     *
     * @throws BackupRefusal when there is none
     */
    public static BackupFolder named(String wanted, Repository backups) throws IOException {
        if (!wanted.equals(LATEST)) {
            return backups.backup(wanted);
        }
        return backups.latestProven()
                .orElseThrow(() -> new BackupRefusal(
                        "there is no proven backup in " + backups.store().description()));
    }

    /**
     * Passes when it was proven, or the operator wants it all the same.
     *
     * @throws BackupRefusal when it was not
     * @throws Damaged when its manifest or proof was changed
     */
    public static void requireProven(BackupFolder backup, boolean allTheSame) throws IOException {
        BackupState state = backup.state();
        if (state == BackupState.DAMAGED) {
            backup.proof();
            throw new Damaged("the backup %s is damaged".formatted(backup.id()));
        }
        if (state != BackupState.PROVEN && !allTheSame) {
            throw new BackupRefusal("the backup %s was never proven by a restore: --unproven restores it all the same"
                    .formatted(backup.id()));
        }
    }
}
