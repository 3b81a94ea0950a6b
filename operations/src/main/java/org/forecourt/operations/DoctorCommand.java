package org.forecourt.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.forecourt.operations.doctor.Diagnosis;
import org.forecourt.operations.doctor.Doctor;
import org.forecourt.operations.doctor.LocalInstance;
import org.forecourt.operations.doctor.Mode;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.settings.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Look at the installation and name causes and cures; changes nothing.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--mode", paramLabel = "MODE", description = "local or docker; found out without it")
    private @Nullable String mode;

    @Option(names = "--json", description = "one JSON object on standard output")
    private boolean json;

    @Option(names = "--mail-to", paramLabel = "ADDRESS", description = "send a test mail to this address")
    private @Nullable String mailTo;

    @Option(names = "--bundle", paramLabel = "FILE", description = "write a support bundle without secrets (tar.gz)")
    private @Nullable Path bundle;

    @Option(names = "--clock-peer", paramLabel = "URL", description = "compare the clock with this web server's")
    private @Nullable URI clockPeer;

    @Override
    public Integer call() {
        Doctor.Patient patient = patient();
        Terminal progress = Terminal.onStandardError();
        Doctor doctor = Doctor.of(patient);
        Diagnosis diagnosis = doctor.examine(progress::line);
        Terminal output = Terminal.onStandardOutput();
        if (json) {
            output.line(diagnosis.json());
        } else {
            diagnosis.lines().forEach(output::line);
        }
        if (bundle != null) {
            write(doctor, diagnosis, bundle.toAbsolutePath().normalize(), progress);
        }
        return diagnosis.isBroken() ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private static void write(Doctor doctor, Diagnosis diagnosis, Path file, Terminal progress) {
        try {
            doctor.writeBundle(file, diagnosis);
            progress.line("The bundle is in " + file + "; look through it before you pass it on");
        } catch (IOException failed) {
            throw new Refusal("the bundle %s cannot be written (%s)".formatted(file, failed.getMessage()));
        }
    }

    private Doctor.Patient patient() {
        if (bundle != null && Files.exists(bundle)) {
            throw new Refusal("%s exists already: name a new file with --bundle".formatted(bundle));
        }
        if (mailTo != null
                && org.forecourt.contracts.mail.EmailAddress.parse(mailTo).isEmpty()) {
            throw new Refusal("--mail-to is not an address: " + mailTo);
        }
        if (clockPeer != null
                && (clockPeer.getHost() == null
                        || !String.valueOf(clockPeer.getScheme()).startsWith("http"))) {
            throw new Refusal("--clock-peer is not an address such as https://cars.example");
        }
        Path folder = data.path();
        return new Doctor.Patient(
                Home.folder(),
                folder,
                Optional.ofNullable(mode).map(DoctorCommand::mode),
                Instance.in(folder).map(instance -> running(folder, instance)),
                new Doctor.Requests(Optional.ofNullable(mailTo), Optional.ofNullable(clockPeer)));
    }

    private static Mode mode(String text) {
        return switch (text) {
            case "local" -> Mode.LOCAL;
            case "docker" -> Mode.DOCKER;
            default -> throw new Refusal("--mode is local or docker and not '%s'".formatted(text));
        };
    }

    /** What the instance uses; a password that this user may not read is left out, and the database then says so. */
    private static LocalInstance running(Path folder, Instance instance) {
        Map<Setting, String> overriding = new EnumMap<>(Setting.class);
        overriding.put(Setting.APP_PORT, String.valueOf(instance.port()));
        overriding.put(Setting.MAILING_PORT, String.valueOf(instance.mailingPort()));
        DatabaseAddress address = instance.database();
        if (address != null) {
            overriding.put(Setting.POSTGRES_HOST, address.host());
            overriding.put(Setting.POSTGRES_PORT, String.valueOf(address.port()));
            overriding.put(Setting.POSTGRES_DB, address.database());
            overriding.put(Setting.POSTGRES_USER, address.user());
            password(folder).ifPresent(password -> overriding.put(Setting.POSTGRES_PASSWORD, password));
        }
        return new LocalInstance(instance.process(), overriding);
    }

    private static Optional<String> password(Path folder) {
        try {
            return Optional.of(new Secrets(folder.resolve("secrets")).existing(Secrets.DATABASE));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
