package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.archive.PartWriter;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.Snapshot;
import org.forecourt.backup.database.TableCopy;
import org.forecourt.backup.database.TableHash;
import org.forecourt.backup.database.TableShape;
import org.forecourt.backup.media.MediaBackup;
import org.forecourt.backup.media.MediaList;
import org.forecourt.backup.media.MediaSummary;
import org.forecourt.backup.secrecy.Recipient;
import org.jspecify.annotations.Nullable;

/** Writes the parts of one backup and then its manifest. Used once. */
final class PortableWriter {

    private final Installation installation;
    private final Protection protection;
    private final BackupFolder folder;
    private final Progress progress;
    private final Openers openers;
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());
    private final List<TableContent> tables = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong unloaded = new AtomicLong();

    PortableWriter(Installation installation, Protection protection, BackupFolder folder, Progress progress) {
        this.installation = installation;
        this.protection = protection;
        this.folder = folder;
        this.progress = progress;
        this.openers = new Openers(protection.opener());
    }

    /** What reads the parts again. */
    Openers openers() {
        return openers;
    }

    /** The pictures come after the snapshot: they are written before the rows that name them. */
    Manifest write(MediaList previousMedia) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Snapshot snapshot = Snapshot.take(installation.database(), Installation.SCHEMAS)) {
            Catalog catalog = new Catalog(snapshot.connection(), Installation.SCHEMAS);
            json(PortableDetails.SCHEMA_PART, catalog.describe(), protection.recipient());
            progress.step("Copying the database");
            Workers.each(
                    numbered(snapshot.tables()), snapshot::reader, (reader, table) -> unload(reader, table, snapshot));
            progress.step("Copying the pictures");
            MediaSummary media = media(previousMedia);
            writeSettings();
            tables.sort(Comparator.comparing(TableContent::part));
            PortableDetails details = new PortableDetails(
                    snapshot.connection().getMetaData().getDatabaseProductVersion(),
                    (System.nanoTime() - start) / 1_000_000,
                    catalog.versions(),
                    tables,
                    catalog.sequences(),
                    media);
            return manifest(snapshot, details);
        }
    }

    private Manifest manifest(Snapshot snapshot, PortableDetails details) throws IOException {
        Recipient recipient = protection.recipient();
        parts.sort(Comparator.comparing(Part::name));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                PortableDetails.KIND,
                folder.id(),
                snapshot.takenAt(),
                installation.productVersion(),
                recipient == null ? null : recipient.id(),
                protection.keyFile() != null,
                recipient != null,
                parts,
                Json.tree(details));
        folder.write(manifest);
        return manifest;
    }

    private record Numbered(int number, TableShape table) {
        String part() {
            String name = (table.schema() + "." + table.name()).replaceAll("[^A-Za-z0-9._-]", "_");
            return "tables/%04d-%s.copy.zst".formatted(number, name);
        }
    }

    private static List<Numbered> numbered(List<TableShape> shapes) {
        List<Numbered> all = new ArrayList<>();
        shapes.forEach(shape -> all.add(new Numbered(all.size() + 1, shape)));
        return all;
    }

    private void unload(Connection reader, Numbered item, Snapshot snapshot) throws SQLException, IOException {
        TableShape table = item.table();
        long estimate =
                snapshot.tables().stream().mapToLong(TableShape::estimatedBytes).sum();
        Part part = part(
                item.part(),
                protection.recipient(),
                target -> TableCopy.unload(reader, table, new Counted(target, estimate)));
        TableHash hash = TableHash.of(reader, table.qualified());
        tables.add(
                new TableContent(table.schema(), table.name(), table.columns(), part.name(), hash.rows(), hash.hash()));
    }

    private MediaSummary media(MediaList previous) throws IOException, SQLException {
        MediaSummary[] summary = new MediaSummary[1];
        MediaBackup backup = new MediaBackup(folder.store(), protection.recipient(), previous, progress);
        part(MediaList.PART, null, list -> summary[0] = backup.run(installation.media(), list));
        return summary[0];
    }

    private void writeSettings() throws IOException, SQLException {
        json(PortableDetails.SETTINGS_PART, installation.settings(), protection.recipient());
        if (protection.recipient() != null) {
            json(PortableDetails.SECRETS_PART, installation.secrets(), protection.recipient());
        }
        if (protection.keyFile() != null) {
            byte[] key = protection.keyFile().armored();
            part(PortableDetails.KEY_PART, null, target -> target.write(key));
        }
    }

    private void json(String name, Object value, @Nullable Recipient recipient) throws IOException, SQLException {
        part(name, recipient, target -> target.write(Json.bytes(value)));
    }

    private interface Content {
        void writeTo(PartWriter target) throws IOException, SQLException;
    }

    private Part part(String name, @Nullable Recipient recipient, Content content) throws IOException, SQLException {
        String file = recipient == null ? name : name + ".pgp";
        try (PartWriter writer = PartWriter.begin(folder.store(), folder.path(), file, recipient)) {
            content.writeTo(writer);
            Part part = writer.commit();
            openers.add(part, writer.opener());
            parts.add(part);
            return part;
        }
    }

    /** Tells how far the copying has come. */
    private final class Counted extends java.io.FilterOutputStream {

        private final long estimate;

        Counted(OutputStream target, long estimate) {
            super(target);
            this.estimate = estimate;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            progress.amount(unloaded.addAndGet(length), estimate);
        }
    }
}
