package org.forecourt.safekeeping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.SideTables;
import org.forecourt.backup.portable.SinglePictures;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/**
 * Single pictures and tables that an operator wants back from a backup while the site serves.
 *
 * @param media pictures, or folders of them, below the media folder
 * @param tables with their schemas, such as {@code forecourt.ad}
 */
public record SingleParts(List<String> media, List<String> tables) {

    public static final String MEDIA = "--media";
    public static final String SIDE_TABLE = "--side-table";

    public SingleParts {
        media = List.copyOf(media);
        tables = List.copyOf(tables);
    }

    /** Whether nothing single is wanted. */
    public boolean isEmpty() {
        return media.isEmpty() && tables.isEmpty();
    }

    /** As the command line of another process takes them. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        media.forEach(name -> words.addAll(List.of(MEDIA, name)));
        tables.forEach(name -> words.addAll(List.of(SIDE_TABLE, name)));
        return words;
    }

    /** Brings them back and says so; nothing of the live data is deleted. */
    public void bringBack(Source source, Installation target, Progress progress, Consumer<String> line)
            throws IOException {
        if (!media.isEmpty()) {
            SinglePictures.Result result =
                    new SinglePictures(source.backup(), source.opener(), progress).into(target.media(), media);
            line.accept("%d pictures were brought back, %d were there as they are in the backup"
                    .formatted(result.broughtBack(), result.untouched()));
        }
        SideTables beside = new SideTables(source.backup(), source.opener(), target.database(), progress);
        for (String table : tables) {
            SideTables.Copied copied = beside.copy(table);
            line.accept("%s: %d rows, for you to copy from".formatted(copied.name(), copied.rows()));
        }
        if (!tables.isEmpty()) {
            line.accept("When you are done: drop schema %s cascade".formatted(SideTables.schema(source.backup())));
        }
    }

    /** A backup and what opens it; null when it is not encrypted. */
    public record Source(BackupFolder backup, @Nullable Opener opener) {}
}
