package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Back to the images that an upgrade has kept, if they can serve the database of now. */
final class DockerRollback {

    private final Path dataFolder;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Path home = Home.folder();

    DockerRollback(Path dataFolder, Terminal terminal, Interruption interruption) {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    void run(Duration patience) {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        KeptVersion kept = KeptVersion.in(dataFolder)
                .filter(version -> version.images() != null)
                .orElseThrow(() -> new Refusal(
                        "nothing is kept to go back to: only ./forecourt upgrade keeps the version before"));
        Images target = Images.tagged(engine, Images.PREVIOUS)
                .orElseThrow(
                        () -> new Refusal(
                                "the kept images are gone (docker images): check out the older sources and ./forecourt deploy"));
        Nodes nodes = Nodes.of(engine);
        requireServing(SchemaState.ofStack(engine), kept);
        Images newer = Images.tagged(engine, Images.SERVING).orElseGet(() -> Images.inUse(engine));
        target.tag(engine, Images.NEXT);
        new Rehearsal(engine, dataFolder, terminal).checkSettings();
        interruption.leaves("some containers may be of the version before; repeat ./forecourt rollback to go on");
        terminal.line("Going back to the version of before %s…".formatted(kept.replacedAt()));
        ServiceHealth health = new ServiceHealth(engine, PublishedPorts.in(home), dataFolder, terminal);
        new Rollout(engine, nodes, health, terminal, patience).replace(newer, target);
        List.of(Images.PREVIOUS, Images.NEXT, Images.SERVING).forEach(tag -> Images.untag(engine, tag));
        KeptVersion.removeFrom(dataFolder);
        // what the sources say does not run now, and what the database has met is more than what runs knows
        Deployment.in(dataFolder).with(Mode.DOCKER, null).knowing(kept.schema()).writeInto(dataFolder);
    }

    static void requireServing(SchemaState schema, KeptVersion kept) {
        schema.inTheWayOf(kept.schema()).ifPresent(migration -> {
            throw new Refusal(
                    "%s has taken away what the kept version uses: stay, or restore the backup made before the upgrade (./forecourt backups)"
                            .formatted(migration));
        });
    }
}
