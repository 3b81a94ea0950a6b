package org.forecourt.operations.deploy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forecourt.operations.PortHolder;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Everything that can be known before a container is touched. */
final class Preconditions {

    private static final String POSTGRES = "17";
    private static final long MEGABYTE = 1024L * 1024L;
    private static final long TO_BUILD = 3000 * MEGABYTE;
    private static final long TO_RUN = 500 * MEGABYTE;

    private final Engine engine;
    private final PublishedPorts ports;
    private final Terminal terminal;

    Preconditions(Engine engine, PublishedPorts ports, Terminal terminal) {
        this.engine = engine;
        this.ports = ports;
        this.terminal = terminal;
    }

    /**
     * Passes when the stack can start beside what is there.
     *
     * @param ours our containers that exist
     * @return what is known afterwards
     * @throws Refusal naming what is in the way
     */
    Deployment require(List<Container> ours, Deployment known, boolean adopt) {
        requireFree(ours, Stack.APP, ports.app());
        requireFree(ours, Stack.MAILING, ports.mailing());
        requireRoom(isBuilt() ? TO_RUN : TO_BUILD);
        VolumeContent content = new VolumeContent(engine);
        List<Volume> volumes = engine.volumes(Stack.VOLUMES);
        Deployment result = new VolumeAdoption(content, terminal, adopt).require(volumes, known);
        if (!isRunning(ours, Stack.DATABASE)) {
            volumes.stream()
                    .filter(volume -> volume.name().equals(Stack.DATABASE_VOLUME))
                    .forEach(volume -> requireMajorVersion(content.of(volume).version()));
        }
        return result;
    }

    private static void requireFree(List<Container> ours, String holder, int port) {
        if (isRunning(ours, holder)) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new Refusal("port %d is taken by %s: end it, for the stack needs this port"
                    .formatted(port, PortHolder.of(port).orElse("a program that this user may not see")));
        }
    }

    private static boolean isRunning(List<Container> ours, String name) {
        return ours.stream().anyMatch(container -> container.name().equals(name) && container.isRunning());
    }

    private boolean isBuilt() {
        return Stack.IMAGES.stream()
                .allMatch(image -> engine.docker("image", "inspect", image).succeeded());
    }

    /** @throws Refusal when images of another version have no room beside those that run */
    void requireRoomToBuild() {
        requireRoom(TO_BUILD);
    }

    private void requireRoom(long needed) {
        String root =
                engine.docker("info", "--format", "{{.DockerRootDir}}").output().strip();
        try {
            Path folder = Path.of(root);
            if (root.isEmpty() || !Files.isDirectory(folder)) {
                return;
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new Refusal(
                        "the disk of the container engine (%s) has %d MB left, and %d MB are needed: make room (docker system df tells who has it)"
                                .formatted(root, free / MEGABYTE, needed / MEGABYTE));
            }
        } catch (IOException engineElsewhere) {
            // an engine on another machine or behind another user keeps its disk to itself
        }
    }

    private static void requireMajorVersion(String found) {
        if (!found.isEmpty() && !found.equals(POSTGRES)) {
            throw new Refusal(
                    "the database in the volume %s is of PostgreSQL %s, and this Forecourt runs PostgreSQL %s: use the Forecourt that made it, or another volume"
                            .formatted(Stack.DATABASE_VOLUME, found, POSTGRES));
        }
    }
}
