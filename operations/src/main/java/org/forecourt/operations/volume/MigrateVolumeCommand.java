package org.forecourt.operations.volume;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code db migrate-volume}: a bind-mounted data directory into the named volume, back, or between volumes. */
@Command(
        name = "migrate-volume",
        description = {
            "Move the database of the compose stack between a folder and a volume, verified.",
            "The source is only read. Interrupted, it goes on when it is called again."
        })
public final class MigrateVolumeCommand implements Callable<Integer> {

    private static final String VOLUME = "postgres-data";
    private static final String IMAGE = "postgres:17-alpine";

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description = "a folder (with a slash) or a volume; ./pg/data beside the forecourt command otherwise")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "a folder (with a slash) or a volume; the volume postgres-data otherwise")
    private String target = VOLUME;

    @Option(names = "--undo", description = "take back the migration into --to, finished or not")
    private boolean undo;

    @Option(
            names = "--reindex",
            description = "build the indexes of the copy anew where the image sorts texts differently")
    private boolean reindex;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "an image of PostgreSQL 17 that is on this engine; " + IMAGE + " otherwise")
    private String image = IMAGE;

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask")
    private boolean yes;

    private final Terminal terminal = Terminal.onStandardOutput();

    @Override
    public Integer call() {
        Place to = Place.parse(target, Path.of(""));
        Place source = from == null ? usualFolder() : Place.parse(from, Path.of(""));
        Engine engine = new Engine();
        engine.mustAnswer();
        if (!engine.ask("image", "inspect", "--format", "{{.Id}}", image).succeeded()) {
            throw new Refusal("the image %s is not on this engine: docker pull %s".formatted(image, image));
        }
        Helper helper = new Helper(engine, image, to);
        Places places = new Places(source, to, helper);
        if (!undo) {
            places.mustBeTwo();
        }
        try (Exclusive only = Exclusive.on(to, helper)) {
            helper.sweep(only.container());
            return work(places, helper, new Occupants(engine, Home.folder()));
        }
    }

    private int work(Places places, Helper helper, Occupants occupants) {
        if (undo) {
            terminal.line("✅ "
                    + new Undo(places, occupants, terminal).run(() -> agreed("Empty the " + places.target() + "?")));
            return 0;
        }
        String verified = new Migration(places, helper, occupants, terminal, reindex)
                .run(() -> agreed("Copy the database into the " + places.target() + "?"));
        terminal.line("✅ The database is in the %s: %s".formatted(places.target(), verified));
        terminal.line("   The %s is untouched.".formatted(places.from()));
        terminal.line("   Start the stack on it: " + startOn(places.target()));
        terminal.line("   Undo: ./forecourt db migrate-volume --undo%s --yes"
                .formatted(
                        places.target().name().equals(VOLUME)
                                ? ""
                                : " --to " + places.target().argument()));
        return 0;
    }

    private static String startOn(Place place) {
        if (place.isVolume()) {
            return place.name().equals(VOLUME)
                    ? "docker-compose up -d"
                    : "postgres-data is its volume; move %s there first".formatted(place.name());
        }
        String folder = place.equals(usualFolder()) ? "" : "FORECOURT_LOCAL_DATA=" + place.name() + " ";
        return folder + "docker-compose -f docker-compose.yml -f docker-compose.local-data.yml up -d";
    }

    private static Place usualFolder() {
        return Place.parse("./pg/data", Home.folder());
    }

    private boolean agreed(String question) {
        return yes || Person.agrees(question);
    }
}
