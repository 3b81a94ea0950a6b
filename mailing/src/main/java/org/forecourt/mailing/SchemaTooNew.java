package org.forecourt.mailing;

/** A newer program has taken away from the schema what this one uses. */
public final class SchemaTooNew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param found the version that is not known */
    public SchemaTooNew(String found) {
        super("the mail journal has schema version " + found
                + ", which this program does not know: start the newer program again, or restore a backup from before"
                + " it was started");
    }
}
