package org.forecourt.operations.doctor;

import java.time.Clock;
import java.util.List;
import org.forecourt.operations.postgres.PostgresBinaries;

/** Every check there is. */
final class Checks {

    private static final String USUAL_IMAGE = "postgres:17-alpine";

    private Checks() {}

    /** Fresh ones for one examination of these surroundings. */
    static List<Check> all(Surroundings surroundings) {
        Once<Volumes.Report> volumes = new Once<>(() -> Volumes.look(surroundings.engine(), image(surroundings)));
        String major = PostgresBinaries.in(surroundings.places().data()).majorVersion();
        Clock clock = Clock.systemUTC();
        return List.of(
                new EngineCheck(),
                new ContainersCheck(),
                new JavaCheck(System.getProperties()),
                new MemoryCheck(),
                new DiskCheck(volumes),
                new PortsCheck(),
                new ClockCheck(),
                new LimitsCheck(),
                new NamesCheck(),
                new AddressCheck(),
                new ProxyCertificateCheck(clock),
                new SettingsFilesCheck(),
                new SecretsCheck(),
                new KeptSecretsCheck(volumes),
                new DatabaseFilesCheck(major, volumes),
                new DatabaseCheck(),
                new LockCheck(),
                new BackupCheck(clock),
                new LogArchiveCheck(),
                new ServicesCheck(),
                new MailCheck(),
                new BrokerCheck(),
                new SmtpCheck(clock),
                new TestMailCheck(),
                new SenderCheck());
    }

    private static String image(Surroundings surroundings) {
        String image = StackFile.read(surroundings.places().home().resolve(StackFile.NAME))
                .image("pg");
        return image.isBlank() ? USUAL_IMAGE : image;
    }
}
