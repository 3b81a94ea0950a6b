package org.forecourt.operations.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * What the checks look at.
 *
 * @param settings what is in force, as far as it can be read
 * @param process the running instance of the data folder; empty in docker mode and while none runs
 * @param database how questions reach the database
 */
record Surroundings(
        Mode mode,
        Places places,
        ReadSettings settings,
        OptionalLong process,
        Machine machine,
        Engine engine,
        Queries database,
        Wishes wishes) {

    /**
     * Folders of the installation.
     *
     * @param home with docker-compose.yml and env-config
     * @param data the data folder, possibly absent
     */
    record Places(Path home, Path data) {

        Path environmentFiles() {
            return home.resolve("env-config");
        }
    }

    /** @param problems what had to be left out, one line each */
    record ReadSettings(Settings values, List<String> problems) {

        ReadSettings {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What the operator asked for.
     *
     * @param mailTo who gets a test mail
     * @param clockPeer a web server whose clock is believed
     * @param nameServer asked for DKIM, SPF and DMARC instead of the machine's own, as host:port
     */
    record Wishes(Optional<String> mailTo, Optional<URI> clockPeer, Optional<String> nameServer) {

        static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isDocker() {
        return mode == Mode.DOCKER;
    }

    Optional<String> text(Setting setting) {
        return settings.values().text(setting);
    }

    int number(Setting setting) {
        return settings.values().number(setting);
    }

    boolean isSet(Setting setting) {
        return settings.values().isSet(setting);
    }

    /** Whether the product, or one of its containers, runs now. */
    boolean isRunning() {
        return isDocker() ? engine.isRunning("app") || engine.isRunning("mailing") : process.isPresent();
    }
}
