package org.forecourt.mailing.simulation;

import java.util.ArrayList;
import java.util.List;

/** A simulated process: its fibres live and die together, and its memory with them. */
final class Host {

    final String name;
    final List<Fibre> fibres = new ArrayList<>();
    boolean isUp;
    int starts;

    /** False for what is no process of ours: weather, people, witnesses. */
    final boolean isMortal;

    Host(String name, boolean isMortal) {
        this.name = name;
        this.isMortal = isMortal;
    }
}
