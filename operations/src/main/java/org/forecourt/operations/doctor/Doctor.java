package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.forecourt.operations.doctor.Surroundings.Places;
import org.forecourt.operations.doctor.Surroundings.ReadSettings;
import org.forecourt.operations.doctor.Surroundings.Wishes;

/** Looks at an installation and changes nothing. */
public final class Doctor {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long SIGN_OF_LIFE_SECONDS = 2;

    private final Surroundings surroundings;

    private Doctor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Whom to look at.
     *
     * @param mode empty to find out
     * @param instance what runs on the data folder, empty when nothing does
     */
    public record Patient(
            Path home, Path data, Optional<Mode> mode, Optional<LocalInstance> instance, Requests requests) {}

    /**
     * What the operator asked for besides.
     *
     * @param mailTo who gets a test mail
     * @param clockPeer a web server whose clock is believed
     */
    public record Requests(Optional<String> mailTo, Optional<java.net.URI> clockPeer) {}

    /** A doctor for an installation. */
    public static Doctor of(Patient patient) {
        Engine engine = new Engine("docker", "docker-compose");
        Mode mode = patient.mode().orElseGet(() -> modeOf(patient, engine));
        ReadSettings settings = SettingsInForce.read(patient, mode);
        boolean isLocal = mode == Mode.LOCAL;
        return new Doctor(new Surroundings(
                mode,
                new Places(patient.home(), patient.data()),
                settings,
                isLocal && patient.instance().isPresent()
                        ? OptionalLong.of(patient.instance().get().process())
                        : OptionalLong.empty(),
                Machine.here(),
                engine,
                isLocal ? new JdbcQueries(settings.values()) : new ContainerQueries(engine),
                new Wishes(patient.requests().mailTo(), patient.requests().clockPeer(), Optional.empty())));
    }

    /**
     * As the last deploy noted it. Without one, containers only where there is no running instance and no data folder, and an
     * installation of containers.
     */
    private static Mode modeOf(Patient patient, Engine engine) {
        Optional<Mode> deployed = Machine.here()
                .text(patient.data().resolve("deployment.json").toString())
                .map(text -> text.replaceAll("(?s)^.*\"mode\"\\s*:\\s*\"([A-Za-z]+)\".*$", "$1"))
                .flatMap(Doctor::modeNamed);
        if (deployed.isPresent() && patient.instance().isEmpty()) {
            return deployed.get();
        }
        boolean isLocal = patient.instance().isPresent()
                || patient.data().resolve("postgres").toFile().exists();
        return !isLocal && engine.holdsInstallation() ? Mode.DOCKER : Mode.LOCAL;
    }

    private static Optional<Mode> modeNamed(String name) {
        return java.util.Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Makes every check, within 20 seconds altogether.
     *
     * @param progress gets a line now and then when it takes longer than two seconds
     */
    public Diagnosis examine(Consumer<String> progress) {
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Examination examination = new Examination(Checks.all(surroundings), PATIENCE);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("signs-of-life").factory());
        clock.scheduleAtFixedRate(
                () -> progress.accept(pending(examination)),
                SIGN_OF_LIFE_SECONDS,
                SIGN_OF_LIFE_SECONDS,
                TimeUnit.SECONDS);
        try {
            List<Finding> findings = examination.of(surroundings);
            double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
            return new Diagnosis(version(), surroundings.mode(), begin, seconds, findings);
        } finally {
            clock.shutdownNow();
        }
    }

    /**
     * Writes a support bundle: findings, versions, settings, containers and the end of logs, without secrets.
     *
     * @param file made new, readable for its owner only; an existing one stays as it is
     * @throws java.nio.file.FileAlreadyExistsException when there is one
     */
    public void writeBundle(Path file, Diagnosis diagnosis) throws IOException {
        new Bundle(surroundings).write(file, diagnosis);
    }

    private static String pending(Examination examination) {
        return "   still looking at: "
                + examination.pending().stream().map(Subject::code).collect(Collectors.joining(", "));
    }

    private static String version() {
        return Optional.ofNullable(Doctor.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
