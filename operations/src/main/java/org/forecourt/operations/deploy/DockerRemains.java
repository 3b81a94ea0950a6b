package org.forecourt.operations.deploy;

import java.util.List;
import org.forecourt.operations.Terminal;

/** What is left when the containers are gone: images, and volumes, which are the data. */
final class DockerRemains {

    private final Engine engine;
    private final Terminal terminal;

    DockerRemains(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    void remove(boolean deleteData) {
        List.of(Images.NEXT, Images.SERVING, Images.PREVIOUS).forEach(tag -> Images.untag(engine, tag));
        for (String image : Stack.IMAGES) {
            if (engine.docker("image", "inspect", image).succeeded()) {
                require(engine.docker("image", "rm", image), "image " + image);
            }
        }
        List<Volume> volumes = engine.volumes(Stack.VOLUMES);
        for (Volume volume : volumes) {
            if (deleteData && Labels.areOurs(volume.labels())) {
                require(engine.docker("volume", "rm", volume.name()), "volume " + volume.name());
                terminal.line("Deleted the volume " + volume.name());
            } else if (deleteData) {
                terminal.line("Kept the volume %s, which Forecourt did not make: docker volume rm %s deletes it"
                        .formatted(volume.name(), volume.name()));
            }
        }
    }

    private static void require(External.Result result, String what) {
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "the %s cannot be removed (%s)".formatted(what, result.lastLine()),
                    "See who uses it: docker ps -a");
        }
    }
}
