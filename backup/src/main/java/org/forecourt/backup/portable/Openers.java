package org.forecourt.backup.portable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/** What opens the parts of a backup: one secret key for all, or what is left in memory from writing each. Thread-safe. */
final class Openers {

    private final @Nullable Opener forAll;
    private final Map<String, Opener> forEach = new ConcurrentHashMap<>();

    Openers(@Nullable Opener forAll) {
        this.forAll = forAll;
    }

    void add(Part part, @Nullable Opener opener) {
        if (opener != null) {
            forEach.put(part.name(), opener);
        }
    }

    /** The secret key where there is one: a proof should go the way that a restore will go. */
    @Nullable
    Opener of(Part part) {
        return forAll != null ? forAll : forEach.get(part.name());
    }
}
