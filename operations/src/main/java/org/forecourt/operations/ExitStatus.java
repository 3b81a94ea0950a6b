package org.forecourt.operations;

import org.forecourt.backup.BackupRefusal;
import org.forecourt.mailing.SchemaTooNew;
import org.forecourt.photos.PhotoStoreFailure;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.setup.StartFailure;

/** What the shell is told. */
public final class ExitStatus {

    /** Everything asked for is done. */
    public static final int DONE = 0;
    /** Something failed on the way. */
    public static final int FAILED = 1;
    /** What was given is at fault, and nothing was changed. */
    public static final int REFUSED = 2;

    private ExitStatus() {}

    /**
     * The status for a failure: 2 when options, settings, ports, data files, the data folder or what it
     * holds are at fault, else 1.
     */
    static int of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRefusal(cause)) {
                return REFUSED;
            }
        }
        return FAILED;
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof Refusal
                || cause instanceof BackupRefusal
                || cause instanceof InvalidSettings
                || cause instanceof InvalidReferenceData
                || cause instanceof PhotoStoreFailure
                || cause instanceof StartFailure
                || cause instanceof SchemaTooNew;
    }

    /** The line for a failure: the words of our own code where it has spoken, else of the deepest cause. */
    static String lineOf(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.forecourt.") && cause.getMessage() != null) {
                return oneLine(cause.getMessage());
            }
            deepest = cause;
        }
        String message = deepest.getMessage();
        String kind = deepest.getClass().getSimpleName();
        return message == null || message.isBlank() ? kind : kind + ": " + oneLine(message);
    }

    /** A message without line breaks. */
    static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
