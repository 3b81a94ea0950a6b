package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Part;
import org.forecourt.backup.archive.PartReader;
import org.forecourt.backup.database.SchemaDescription;

/** Reads the parts of one backup; whatever is not what was written throws {@link Damaged}. Thread-safe. */
final class PortableReader {

    private final BackupFolder folder;
    private final Manifest manifest;
    private final PortableDetails details;
    private final Openers openers;

    PortableReader(BackupFolder folder, Manifest manifest, Openers openers) {
        this.folder = folder;
        this.manifest = manifest;
        this.details = PortableDetails.of(manifest);
        this.openers = openers;
    }

    Manifest manifest() {
        return manifest;
    }

    BackupFolder folder() {
        return folder;
    }

    PortableDetails details() {
        return details;
    }

    SchemaDescription schema() throws IOException {
        return Json.read(bytes(PortableDetails.SCHEMA_PART), SchemaDescription.class, PortableDetails.SCHEMA_PART);
    }

    /** The rows of a table. */
    InputStream rows(TableContent table) throws IOException {
        return open(manifest.part(table.part()));
    }

    /** Environment files by name, without secrets. */
    Map<String, String> settings() throws IOException {
        return texts(PortableDetails.SETTINGS_PART);
    }

    /** Files with secrets by name; none when the backup has no secrets. */
    Map<String, String> secrets() throws IOException {
        return manifest.hasSecrets() ? texts(PortableDetails.SECRETS_PART) : Map.of();
    }

    /** Reads every part to its end. */
    void verifyParts() throws IOException {
        for (Part part : manifest.parts()) {
            PartReader.verify(folder.store(), folder.path(), part, openers.of(part));
        }
    }

    private InputStream open(Part part) throws IOException {
        return PartReader.open(folder.store(), folder.path(), part, openers.of(part));
    }

    private byte[] bytes(String name) throws IOException {
        Part part = manifest.part(manifest.recipient() == null ? name : name + ".pgp");
        try (InputStream input = open(part)) {
            return input.readAllBytes();
        }
    }

    private Map<String, String> texts(String name) throws IOException {
        return Json.read(bytes(name), Texts.class, name);
    }

    private static final class Texts extends java.util.HashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
