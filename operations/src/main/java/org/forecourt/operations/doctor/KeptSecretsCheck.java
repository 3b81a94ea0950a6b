package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/** Whether secrets that were made are still where data need them. */
final class KeptSecretsCheck implements Check {

    private final Once<Volumes.Report> volumes;

    KeptSecretsCheck(Once<Volumes.Report> volumes) {
        this.volumes = volumes;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.KEPT_SECRETS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        return List.of(
                surroundings.isDocker()
                        ? inVolume(surroundings)
                        : inFolder(surroundings.places().data()));
    }

    private Finding inVolume(Surroundings surroundings) {
        Volumes.Report report = volumes.get();
        List<String> lost = Stream.of(
                        report.major().isPresent() ? Setting.POSTGRES_PASSWORD : null,
                        report.hasBrokerData() ? Setting.RABBITMQ_PASSWORD : null)
                .filter(setting -> setting != null && !surroundings.isSet(setting))
                .map(Setting::name)
                .filter(name -> !report.secrets().contains(name))
                .toList();
        if (!lost.isEmpty()) {
            return Finding.broken(
                    Subject.KEPT_SECRETS,
                    "there are data, but what opens them is lost with the volume forecourt-secrets: "
                            + String.join(", ", lost),
                    "put that volume back from a copy; docs/deployment.md, \"Lost secrets\", says what else helps");
        }
        return report.major().isEmpty() && report.secrets().isEmpty()
                ? Finding.notChecked(Subject.KEPT_SECRETS, "there are no data yet")
                : Finding.ok(
                        Subject.KEPT_SECRETS,
                        "%d files in the volume".formatted(report.secrets().size()));
    }

    private static Finding inFolder(Path data) {
        Path folder = data.resolve("secrets");
        if (!Files.exists(data.resolve("postgres").resolve("PG_VERSION"))) {
            return Finding.notChecked(Subject.KEPT_SECRETS, "the data folder holds no database");
        }
        List<Path> lost = Stream.of("postgres-password", "postgres-superuser-password")
                .map(folder::resolve)
                .filter(file -> !holdsSomething(file))
                .toList();
        return lost.isEmpty()
                ? Finding.ok(Subject.KEPT_SECRETS, "the passwords of the database are in " + folder)
                : Finding.broken(
                        Subject.KEPT_SECRETS,
                        "missing, empty or unreadable for this user: " + lost.getFirst(),
                        "put the folder %s back from a backup, or run doctor as the user who runs Forecourt"
                                .formatted(folder));
    }

    private static boolean holdsSomething(Path file) {
        try {
            return !Files.readString(file).isBlank();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
