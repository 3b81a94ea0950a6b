package org.forecourt.mailing.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.forecourt.mailing.core.Claim;
import org.forecourt.mailing.core.JournalEntry;
import org.jspecify.annotations.Nullable;

/** Counts how many mails are preferred to the one that waits longest. */
final class StarvationWatch {

    private static final int MOST_PREFERRED = 24;

    private final World world;
    private @Nullable UUID oldest;
    private int preferred;

    StarvationWatch(World world) {
        this.world = world;
    }

    /** @param due the mails that could have been claimed, and {@code claims} those that were */
    void claimed(List<JournalEntry> due, List<Claim> claims) {
        UUID now = due.stream()
                .min(Comparator.comparing(entry -> entry.due().at()))
                .map(JournalEntry::id)
                .orElse(null);
        boolean isClaimed = claims.stream().anyMatch(claim -> claim.id().equals(now));
        preferred = isClaimed || now == null || !now.equals(oldest) ? 0 : preferred + claims.size();
        oldest = now;
        if (preferred > MOST_PREFERRED) {
            world.violation("STARVATION", () -> now + " was passed over " + preferred + " times");
            preferred = 0;
        }
    }
}
