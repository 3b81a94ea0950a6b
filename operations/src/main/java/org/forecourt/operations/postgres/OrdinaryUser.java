package org.forecourt.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. When we are root, its programs run in a user namespace where we are nobody; files
 * stay ours, no account and no rights have to be changed.
 */
final class OrdinaryUser {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private final List<String> prefix;

    private OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * Finds out how programs have to be started here.
     *
     * @throws PostgresFailure when we are root and the system allows no user namespace
     */
    static OrdinaryUser find() {
        if (!weAreRoot()) {
            return new OrdinaryUser(List.of());
        }
        if (!namespacesAreAllowed()) {
            throw new PostgresFailure("PostgreSQL does not run as root, and this system allows no user namespace"
                    + " (unshare --user): start Forecourt as an ordinary user or set POSTGRES_HOST");
        }
        return new OrdinaryUser(NAMESPACE);
    }

    /** The command line that runs the given one as an ordinary user. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static boolean weAreRoot() {
        try {
            Path probe = Files.createTempFile("forecourt", ".owner");
            try {
                return Files.getAttribute(probe, "unix:uid") instanceof Integer owner && owner == 0;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException failed) {
            throw new PostgresFailure("the temporary folder cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static boolean namespacesAreAllowed() {
        try {
            return Program.run(
                            Stream.concat(NAMESPACE.stream(), Stream.of("true")).toList(), TIMEOUT)
                    .succeeded();
        } catch (PostgresFailure noSuchProgram) {
            return false;
        }
    }
}
