package org.forecourt.operations.doctor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/** The ports that the product opens, and the proxy's. */
final class PortsCheck implements Check {

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PORTS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        for (int port : ports(surroundings)) {
            findings.add(port(port, surroundings));
        }
        return findings;
    }

    private static Set<Integer> ports(Surroundings surroundings) {
        if (!surroundings.isDocker()) {
            return new LinkedHashSet<>(
                    List.of(surroundings.number(Setting.APP_PORT), surroundings.number(Setting.MAILING_PORT)));
        }
        Set<Integer> ports = new LinkedHashSet<>();
        StackFile stack = StackFile.read(surroundings.places().home().resolve(StackFile.NAME));
        stack.names().forEach(name -> ports.addAll(stack.ports(name)));
        if (Files.exists(surroundings.places().home().resolve("proxy/tls"))) {
            StackFile.all(surroundings.places().home())
                    .forEach(file -> file.names().forEach(name -> ports.addAll(file.ports(name))));
        }
        try {
            surroundings.engine().containers().forEach(container -> ports.addAll(container.ports()));
        } catch (Unanswered noEngine) {
            // then no container publishes more
        }
        return ports;
    }

    private static Finding port(int port, Surroundings surroundings) {
        Optional<String> container = container(port, surroundings.engine());
        if (container.isPresent()) {
            boolean isOurs = surroundings.isDocker()
                    && surroundings.engine().container(container.get()).isPresent();
            return isOurs
                    ? Finding.ok(Subject.PORTS, "port %d is held by our container %s".formatted(port, container.get()))
                    : taken(port, "the container " + container.get(), "docker stop " + container.get(), surroundings);
        }
        Optional<ListeningSockets.Holder> holder = new ListeningSockets(surroundings.machine()).holder(port);
        if (holder.isEmpty()) {
            return Finding.ok(Subject.PORTS, "port %d is free".formatted(port));
        }
        boolean isOurs =
                holder.get().process().isPresent() && holder.get().process().equals(surroundings.process());
        return isOurs
                ? Finding.ok(
                        Subject.PORTS,
                        "port %d is held by our own %s"
                                .formatted(port, holder.get().text()))
                : taken(port, holder.get().text(), "end it", surroundings);
    }

    private static Finding taken(int port, String holder, String cure, Surroundings surroundings) {
        return Finding.broken(
                Subject.PORTS,
                "port %d is held by %s".formatted(port, holder),
                surroundings.isDocker() ? cure : cure + ", or choose another by APP_PORT or MAILING_PORT");
    }

    /** The running container that publishes the port, whosever it is. */
    private static Optional<String> container(int port, Engine engine) {
        try {
            Command.Result result = engine.docker("ps", "--filter", "publish=" + port, "--format", "{{.Names}}");
            Stream<String> names = result.succeeded() ? result.output().lines() : Stream.empty();
            return names.map(String::strip).filter(name -> !name.isEmpty()).findFirst();
        } catch (Unanswered noEngine) {
            return Optional.empty();
        }
    }
}
