package org.forecourt.operations.doctor;

import java.util.List;
import java.util.Set;

/** Whether the database keeps much of its log for an archive that does not take it, or has given up on it. */
final class LogArchiveCheck implements Check {

    private static final String SLOT = """
            select active,
                   coalesce(wal_status, ''),
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint / 1048576
            from pg_replication_slots
            where slot_name = 'forecourt_archive'
            """;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.LOG_ARCHIVE);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        boolean isExpected = surroundings.isDocker()
                ? surroundings.engine().isRunning("pg")
                : surroundings.process().isPresent();
        if (!isExpected) {
            throw new Unanswered("the database does not run");
        }
        List<List<String>> slots = surroundings.database().rows(SLOT);
        return List.of(
                slots.isEmpty()
                        ? Finding.ok(Subject.LOG_ARCHIVE, "nothing is archived, and nothing is kept for an archive")
                        : finding(slots.getFirst()));
    }

    private static Finding finding(List<String> slot) {
        String kept = "%s MB of the log are kept for the archive".formatted(slot.get(2));
        if (Set.of("lost", "unreserved").contains(slot.get(1))) {
            return Finding.warning(
                    Subject.LOG_ARCHIVE,
                    "the archive was away for so long that the database gives up on it: it has a gap or will have one",
                    "start the site, then ./forecourt backup --physical");
        }
        return slot.get(0).startsWith("t")
                ? Finding.ok(Subject.LOG_ARCHIVE, "the log is archived; " + kept)
                : Finding.warning(
                        Subject.LOG_ARCHIVE,
                        kept + ", which nobody takes: at 4 GB it gets a gap",
                        "read the log of the site (\"not archived\"); BACKUP_WAL=off gives the archive up");
    }
}
