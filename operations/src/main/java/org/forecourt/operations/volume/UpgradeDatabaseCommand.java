package org.forecourt.operations.volume;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code db upgrade}: the compose stack's database from an older major version of PostgreSQL to that of this stack. */
@Command(
        name = "upgrade",
        description = {
            "Bring the database of the compose stack to PostgreSQL 17, verified.",
            "The old files are kept beside the new ones. Interrupted, it goes on when it is called again."
        })
public final class UpgradeDatabaseCommand implements Callable<Integer> {

    private static final String VOLUME = "postgres-data";

    @Option(
            names = "--at",
            paramLabel = "PLACE",
            description = "a folder (with a slash) or a volume; the volume postgres-data otherwise")
    private String at = VOLUME;

    @Option(
            names = "--undo",
            description = "take the upgrade back, finished or not, as long as nothing was written since")
    private boolean undo;

    @Option(names = "--forget-old", description = "remove the old files of a finished upgrade")
    private boolean forget;

    @Option(
            names = "--leave-rest",
            description = "leave what is not Forecourt's in the old files: other schemas, databases, roles, settings")
    private boolean leaveRest;

    @Option(
            names = "--old-image",
            paramLabel = "IMAGE",
            description = "an image of the old PostgreSQL that is on this engine; postgres:VERSION-alpine otherwise")
    private @Nullable String oldImage;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "an image of PostgreSQL 17 that is on this engine; postgres:17-alpine otherwise")
    private String image = "postgres:17-alpine";

    @Option(
            names = "--app-image",
            paramLabel = "IMAGE",
            description = "Forecourt's own image, which carries the rows; forecourt-app otherwise")
    private String appImage = "forecourt-app:latest";

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask")
    private boolean yes;

    private final Terminal terminal = Terminal.onStandardOutput();

    @Override
    public Integer call() {
        if (undo && forget) {
            throw new Refusal("--undo and --forget-old exclude each other");
        }
        Place place = Place.parse(at, Path.of(""));
        Engine engine = new Engine();
        engine.mustAnswer();
        Helper helper = new Helper(engine, image, place);
        if (!engine.ask("image", "inspect", "--format", "{{.Id}}", image).succeeded()) {
            throw new Refusal("the image %s is not on this engine: docker pull %s".formatted(image, image));
        }
        try (Exclusive only = Exclusive.on(place, helper)) {
            helper.sweep(only.container());
            UpgradePlace files = new UpgradePlace(place, helper);
            Occupants occupants = new Occupants(engine, Home.folder());
            terminal.line("✅ " + (undo || forget ? ended(files, occupants) : upgraded(files, occupants, helper)));
            return 0;
        }
    }

    private String ended(UpgradePlace files, Occupants occupants) {
        DatabaseUpgradeEnd end = new DatabaseUpgradeEnd(files, occupants, terminal);
        return undo
                ? end.undo(() -> agreed("Put the old files back in the " + files.place() + "?"))
                : end.forget(() -> agreed("Remove the old files in the " + files.place() + " for good?"));
    }

    private String upgraded(UpgradePlace files, Occupants occupants, Helper helper) {
        files.mustExist();
        Place place = files.place();
        String old = oldImage == null
                ? "postgres:%s-alpine".formatted(files.look().source().version())
                : oldImage;
        UpgradeImages images = new UpgradeImages(
                new Helper(helper.engine(), old, place), helper, new Helper(helper.engine(), appImage, place));
        VersionChange change = new VersionChange(files, images, terminal, leaveRest);
        String verified = new DatabaseUpgrade(change, occupants, terminal)
                .run(() -> agreed("Upgrade the database in the " + place + "?"));
        String option = place.name().equals(VOLUME) ? "" : " --at " + place.argument();
        return """
                The database in the %s is of PostgreSQL %s: %s
                   Start the stack on it as before: docker-compose up -d
                   Undo: ./forecourt db upgrade --undo%s --yes
                   The old files are kept beside it until ./forecourt db upgrade --forget-old%s""".formatted(place, UpgradeSeen.MAJOR, verified, option, option);
    }

    private boolean agreed(String question) {
        return yes || Person.agrees(question);
    }
}
