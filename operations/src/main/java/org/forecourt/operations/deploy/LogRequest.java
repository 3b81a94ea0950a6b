package org.forecourt.operations.deploy;

import java.util.List;

/**
 * Which part of the log is wanted.
 *
 * @param lines how many of the last ones
 * @param follow whether to go on until interrupted
 * @param services names of containers; none means all of them
 */
record LogRequest(int lines, boolean follow, List<String> services) {

    LogRequest {
        services = List.copyOf(services);
    }
}
