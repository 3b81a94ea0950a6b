package org.forecourt.backup;

/** Who is told how far the work has come. Called from several threads at once and often: cheap, and never throws. */
public interface Progress {

    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void amount(long done, long all) {}
    };

    /** A step begins, and with it the one before has ended. */
    void step(String name);

    /**
     * How much of the present step is done, in bytes.
     *
     * @param all an estimate that may be exceeded; 0 when there is none
     */
    void amount(long done, long all);
}
