package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** From the version that runs on containers to the one in the sources: everything that can fail, fails while the old one serves. */
final class DockerUpgrade {

    private final Path dataFolder;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Path home = Home.folder();

    DockerUpgrade(Path dataFolder, Terminal terminal, Interruption interruption) {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /** False when the version in the sources runs already. */
    boolean run(FirstBackup backup, Duration patience) {
        Engine engine = Engine.find(home);
        new Strangers(engine, home).requireNone();
        Deployment known = Deployment.in(dataFolder);
        String wanted = Fingerprint.ofStack(home);
        if (wanted.equals(known.fingerprint())) {
            return false;
        }
        Nodes nodes = Nodes.of(engine);
        Images before = Images.tagged(engine, Images.SERVING).orElseGet(() -> healthy(engine, nodes));
        new Preconditions(engine, PublishedPorts.in(home), terminal).requireRoomToBuild();
        Map<String, Integer> serving =
                known.schemaOr(() -> SchemaState.ofStack(engine).newest());
        SchemaState brought = SchemaState.ofThisProgram();
        // the program that serves meanwhile, and after a rollback, meets the schema of the new one
        brought.requireServing(serving);
        backup.make(Mode.DOCKER, dataFolder);
        interruption.leaves("the version before goes on serving; repeat ./forecourt upgrade");
        Images target = build(engine);
        new Rehearsal(engine, dataFolder, terminal).run();
        Rollout rollout = new Rollout(engine, nodes, health(engine), terminal, patience);
        interruption.leaves("some containers may be of the new version; repeat ./forecourt upgrade to go on");
        terminal.line("Switching to the new version…");
        rollout.replace(before, target);
        keep(engine, before, target, serving);
        finish(engine);
        known.with(Mode.DOCKER, wanted).knowing(brought.newest()).writeInto(dataFolder);
        return true;
    }

    private ServiceHealth health(Engine engine) {
        return new ServiceHealth(engine, PublishedPorts.in(home), dataFolder, terminal);
    }

    private static Images healthy(Engine engine, Nodes nodes) {
        for (String name : nodes.andMailing()) {
            if (!engine.container(name).map(Container::isHealthy).orElse(false)) {
                throw new Refusal(
                        "the container %s does not run or is not healthy, and an upgrade goes from a version that serves: ./forecourt deploy --mode docker"
                                .formatted(name));
            }
        }
        return Images.inUse(engine);
    }

    private Images build(Engine engine) {
        terminal.line("Building the new images beside those that run…");
        Images.untag(engine, Images.NEXT);
        ShownCompose compose = new ShownCompose(engine.withTag(Images.NEXT), dataFolder, "upgrade.log", terminal);
        if (compose.run("build", Stack.APP, Stack.MAILING) != 0) {
            throw new DeployFailure(
                    "the new version cannot be built: " + compose.lastLine(),
                    "Nothing was changed; all of it is in " + compose.log());
        }
        return Images.tagged(engine, Images.NEXT)
                .orElseThrow(() -> new DeployFailure("the new images are not there", "See: docker images"));
    }

    private void keep(Engine engine, Images before, Images target, Map<String, Integer> schema) {
        // with new settings alone the images are the same, and what was kept stays the way back
        if (!before.equals(target)) {
            Images.untag(engine, Images.PREVIOUS);
            before.tag(engine, Images.PREVIOUS);
            new KeptVersion(Instant.now(), before, null, schema).writeInto(dataFolder);
        }
        List.of(Images.SERVING, Images.NEXT).forEach(tag -> Images.untag(engine, tag));
    }

    /** What else the new version's compose file changes; nothing, as a rule. */
    private void finish(Engine engine) {
        ShownCompose compose = new ShownCompose(engine, dataFolder, "upgrade.log", terminal);
        if (compose.run("up", "-d", "--no-build") != 0) {
            throw new DeployFailure(
                    "the new version serves, and compose cannot bring up all of it: " + compose.lastLine(),
                    "Then: ./forecourt deploy");
        }
    }
}
