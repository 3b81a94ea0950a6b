package org.forecourt.mailing.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which attempts may be labelled ambiguous: those to which something was done while they were open. A label without an
 * excuse means that the rules cry wolf, and a person is woken for nothing.
 */
final class Excuses {

    private final Map<Fibre, UUID> open = new HashMap<>();
    private final Set<UUID> excused = new HashSet<>();

    void open(Fibre fibre, UUID token) {
        open.put(fibre, token);
    }

    void close(Fibre fibre) {
        open.remove(fibre);
    }

    /** Something was done to a fibre: a crash, a long pause, no answer from the journal, a connection lost. */
    void strike(Fibre fibre) {
        UUID token = open.get(fibre);
        if (token != null) {
            excused.add(token);
        }
    }

    boolean has(UUID token) {
        return excused.contains(token);
    }
}
