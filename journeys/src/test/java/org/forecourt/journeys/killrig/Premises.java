package org.forecourt.journeys.killrig;

import java.nio.file.Path;

/**
 * Where a rig lives and what connects its processes.
 *
 * @param folder for data and logs; it must be empty or absent
 * @param programs where PostgreSQL's programs are kept from run to run
 * @param links what is between the processes
 * @param hasBroker whether mail goes over RabbitMQ; otherwise over the HTTP door of the mail service
 */
record Premises(Path folder, Path programs, Links links, boolean hasBroker) {

    Premises {
        folder = folder.toAbsolutePath();
        programs = programs.toAbsolutePath();
    }

    static Premises in(Path folder, Path programs) {
        return new Premises(folder, programs, Links.DIRECT, true);
    }

    Premises over(Links chosen) {
        return new Premises(folder, programs, chosen, hasBroker);
    }

    Premises withoutBroker() {
        return new Premises(folder, programs, links, false);
    }
}
