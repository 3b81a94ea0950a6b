package org.forecourt.backup.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.InUse;

/**
 * The lock of a store that several machines reach. Leases are numbered and each number is made once; the highest holds. It
 * is written again and again, so one whose holder was killed grows old and the next number may be taken. A holder that could
 * not write for a whole term, or sees a higher number, is none any more: {@link #requireHeld()} stops what it does.
 */
final class LeaseLock implements StoreLock {

    /** How long a lease holds that nobody renews. */
    static final Duration TERM = Duration.ofMinutes(2);

    private static final int RENEWALS_IN_A_TERM = 6;
    private static final int TRIES = 10;

    private final LeasePlace place;
    private final String where;
    private final Duration term;
    private final String text;
    private final LeaseNumber number;
    private final Thread renewer;
    private volatile long renewedAt;
    private volatile boolean isLost;
    private volatile boolean isClosed;

    private LeaseLock(LeasePlace place, String where, Duration term, String text, LeaseNumber number, long now) {
        this.place = place;
        this.where = where;
        this.term = term;
        this.text = text;
        this.number = number;
        this.renewedAt = now;
        this.renewer = Thread.ofVirtual().name("lease").unstarted(this::renew);
    }

    /**
     * Takes the lock of a store.
     *
     * @param where the store, for people
     * @throws InUse when somebody has it, and who
     */
    static LeaseLock take(LeasePlace place, String where, String purpose, Duration term) throws IOException {
        String text = "%s (%s)".formatted(ourselves(), purpose);
        for (int tries = 0; tries < TRIES; tries++) {
            LeaseNumber latest = LeaseNumber.latest(place.entries());
            if (latest.holdsFor(term)) {
                throw new InUse(inUse(place, where, latest, term));
            }
            LeaseNumber next = latest.next();
            long now = System.nanoTime();
            if (place.createNew(next.name(), text + "\n" + UUID.randomUUID())
                    && LeaseNumber.latest(place.entries()).isSame(next)) {
                clean(place, next);
                LeaseLock lock = new LeaseLock(place, where, term, text, next, now);
                lock.renewer.start();
                return lock;
            }
        }
        throw new InUse("%s is in use by others, who always were quicker".formatted(where));
    }

    private static String inUse(LeasePlace place, String where, LeaseNumber latest, Duration term) {
        long left = Math.max(1, term.minus(latest.age()).toSeconds());
        return "%s is in use by %s; had it been killed, its lock would end in %d s"
                .formatted(where, holder(place, latest), left);
    }

    private static String holder(LeasePlace place, LeaseNumber latest) {
        try {
            return place.read(latest.name()).lines().findFirst().orElse("another process");
        } catch (IOException | BackupFailure unreadable) {
            return "another process";
        }
    }

    private static void clean(LeasePlace place, LeaseNumber ours) throws IOException {
        for (LeasePlace.Entry entry : place.entries()) {
            if (ours.isAfter(entry.name())) {
                place.delete(entry.name());
            }
        }
    }

    private static String ourselves() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "a machine without a name";
        }
        return "process %d on %s".formatted(ProcessHandle.current().pid(), host);
    }

    /**
     * Whether the store is still ours.
     *
     * @throws BackupFailure when it may be somebody else's by now
     */
    void requireHeld() {
        boolean isOld = System.nanoTime() - renewedAt > term.toNanos();
        if (!isClosed && (isLost || isOld)) {
            throw new BackupFailure(
                    "the lock of %s was lost, as it could not be renewed in time; start again".formatted(where));
        }
    }

    private void renew() {
        while (!isClosed && !isLost) {
            try {
                Thread.sleep(term.dividedBy(RENEWALS_IN_A_TERM));
                renewOnce();
            } catch (InterruptedException closed) {
                return;
            } catch (IOException | BackupFailure notNow) {
                // the next try may succeed; should none, the term ends
            }
        }
    }

    private void renewOnce() throws IOException {
        long now = System.nanoTime();
        if (!LeaseNumber.latest(place.entries()).isSame(number)) {
            isLost = true;
            return;
        }
        place.write(number.name(), text);
        renewedAt = now;
    }

    /** Leaves the note that the number was given back, so that numbers never go down. */
    @Override
    public void close() {
        isClosed = true;
        renewer.interrupt();
        try {
            renewer.join();
            if (!isLost) {
                place.createNew(number.freeName(), text);
                place.delete(number.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | BackupFailure unreachable) {
            // nobody renews it any more, so it ends by itself
        }
    }
}
