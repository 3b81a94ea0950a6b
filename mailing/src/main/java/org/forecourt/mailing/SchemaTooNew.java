package org.forecourt.mailing;

/** The schema was written by a newer program; this one would misread it. */
public final class SchemaTooNew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param found the version that is not known */
    public SchemaTooNew(String found) {
        super("the mail journal has schema version " + found
                + ", which this program does not know: start the newer program again, or restore a backup from before"
                + " it was started");
    }
}
