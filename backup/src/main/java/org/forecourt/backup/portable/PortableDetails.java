package org.forecourt.backup.portable;

import java.util.List;
import java.util.Map;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.database.SequenceValue;
import org.forecourt.backup.media.MediaSummary;

/**
 * What the manifest of a portable backup says beyond that of every backup.
 *
 * @param postgresVersion of the server it was taken from
 * @param durationMs from the snapshot to the last part
 * @param schemaVersions by schema, the last migration that was applied
 */
public record PortableDetails(
        String postgresVersion,
        long durationMs,
        Map<String, String> schemaVersions,
        List<TableContent> tables,
        List<SequenceValue> sequences,
        MediaSummary media) {

    /** What manifests call this kind. */
    public static final String KIND = "portable";

    static final String SCHEMA_PART = "schema.json.zst";
    static final String SETTINGS_PART = "settings.json.zst";
    static final String SECRETS_PART = "secrets.json.zst";
    static final String KEY_PART = "key.asc.zst";

    public PortableDetails {
        schemaVersions = Map.copyOf(schemaVersions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** Those of a manifest. */
    public static PortableDetails of(Manifest manifest) {
        return Json.read(manifest.details(), PortableDetails.class, "the manifest of " + manifest.id());
    }

    /** How many rows all tables have. */
    public long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }
}
