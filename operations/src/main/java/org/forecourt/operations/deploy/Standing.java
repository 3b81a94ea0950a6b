package org.forecourt.operations.deploy;

import java.util.List;

/**
 * How the product stands at one moment.
 *
 * @param isGood whether everything that should run is healthy
 */
record Standing(boolean isGood, List<String> lines) {

    Standing {
        lines = List.copyOf(lines);
    }
}
