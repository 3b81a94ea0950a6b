package org.forecourt.backup.store;

import java.time.Duration;

/**
 * In which pieces an S3 store works.
 *
 * @param part bytes of a part of a large file, and what a file on its way takes of memory
 * @param page how many names a list is asked for at once
 * @param term how long a lock holds that nobody renews
 */
record S3Sizes(int part, int page, Duration term) {

    /** Ten thousand parts at most make 156 GiB a file. All of a file have one size, as some stores want it. */
    static final S3Sizes USUAL = new S3Sizes(16 << 20, 1000, LeaseLock.TERM);
}
