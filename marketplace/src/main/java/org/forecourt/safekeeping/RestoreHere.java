package org.forecourt.safekeeping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.KeptData;
import org.forecourt.backup.portable.PortableRestore;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manage restore}: brings database and pictures back to a backup while the services are stopped. */
@Command(name = RestoreHere.NAME, description = "Bring database and pictures back to a backup; the old data are kept.")
public final class RestoreHere implements Callable<Integer> {

    public static final String NAME = "restore";

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--keys-on-input", description = "Read keys as JSON from standard input.")
    private boolean keysOnInput;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Which backup, or latest.")
    private @Nullable String id;

    @Option(names = "--unproven", description = "Restore a backup even though it was not proven.")
    private boolean unproven;

    @Option(names = SingleParts.MEDIA, description = "Only bring back this picture where it is missing or differs.")
    private List<String> media = List.of();

    @Option(names = SingleParts.SIDE_TABLE, description = "Only put this table beside the live ones.")
    private List<String> tables = List.of();

    @Option(names = "--look", description = "Only see whether there is such a backup and the keys open it.")
    private boolean lookOnly;

    @Option(names = "--to", description = "Bring the database to a moment instead; needs a physical backup.")
    private @Nullable String to;

    @Option(names = "--files", description = "What is undone are the files of the database, which rests.")
    private boolean files;

    @Option(names = "--undo", description = "Put the data from before the latest restore back.")
    private boolean undo;

    @Option(names = "--forget-old", description = "Remove the data from before restores.")
    private boolean forgetOld;

    /** Needs nothing but settings that reach the database. */
    public RestoreHere(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        BackupDesk desk = new BackupDesk(settings, spec, keysOnInput);
        return desk.run((store, keys) -> {
            if ((id != null ? 1 : 0) + (to != null ? 1 : 0) + (undo ? 1 : 0) + (forgetOld ? 1 : 0) != 1) {
                throw new BackupRefusal(
                        "restore needs one of: the id of a backup or latest, --to, --undo, --forget-old");
            }
            if (to != null) {
                MomentHere moment = new MomentHere(desk, to);
                return lookOnly ? moment.look() : moment.restore(store, keys);
            }
            return id == null ? decide(desk) : restore(desk, store, keys);
        });
    }

    private int decide(BackupDesk desk) {
        KeptData databases = new KeptData(desk.installation());
        StackDatabase database = new StackDatabase(settings);
        OldDataHere old = new OldDataHere(databases, database.kept());
        if (lookOnly) {
            return old.look();
        }
        if (!undo) {
            desk.line("Removed the data from before %d restores".formatted(old.forget()));
            return 0;
        }
        if (files) {
            database.kept().finishInterrupted(database.starter());
        }
        desk.line("The data from before the restore %s are back; the restored ones are kept until restore --forget-old"
                .formatted(files ? database.kept().undo() : databases.undo()));
        return 0;
    }

    private int restore(BackupDesk desk, Store store, GivenKeys keys) throws IOException {
        BackupFolder backup = ChosenBackup.named(Objects.requireNonNull(id), new Repository(store));
        Manifest manifest = backup.manifest()
                .orElseThrow(() -> new BackupRefusal("the backup %s was never finished".formatted(backup.id())));
        ChosenBackup.requireProven(backup, unproven);
        Opener opener = keys.opener(backup, manifest, settings);
        if (lookOnly) {
            desk.line("The backup %s of %s is to be restored".formatted(backup.id(), manifest.createdAt()));
            return 0;
        }
        Installation target = desk.installation();
        SingleParts single = new SingleParts(media, tables);
        if (!single.isEmpty()) {
            single.bringBack(new SingleParts.Source(backup, opener), target, desk.progress(), desk::line);
            return 0;
        }
        PortableRestore.Result result =
                new PortableRestore(target, new Migrating(target.database()), desk.progress()).run(backup, opener);
        BackupWords.restored(result).forEach(desk::line);
        tellOfSettings(desk, result, target);
        return 0;
    }

    /** The operator's files lie outside of all containers, so what differs is named and nothing is put anywhere. */
    private static void tellOfSettings(BackupDesk desk, PortableRestore.Result result, Installation target) {
        Map<String, String> before = new TreeMap<>(result.settings());
        before.putAll(result.secrets());
        Map<String, String> now = new TreeMap<>(target.settings());
        now.putAll(result.secrets().isEmpty() ? Map.of() : target.secrets());
        before.forEach((name, text) -> {
            if (!text.strip().equals(now.getOrDefault(name, "").strip()) && !name.endsWith("-password")) {
                desk.line("%s %s the one in the backup and stays as it is: --extract DIR --settings takes that one out"
                        .formatted(name, now.containsKey(name) ? "differs from" : "is missing here, unlike"));
            }
        });
    }
}
