package org.forecourt.operations.backup;

import java.util.List;
import org.forecourt.operations.Refusal;
import org.forecourt.safekeeping.SingleParts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Single pictures and tables out of a backup, back into the site that serves. */
final class SingleOptions {

    @Option(
            names = SingleParts.MEDIA,
            paramLabel = "NAME",
            description =
                    "only bring back this picture or folder of pictures where it is missing or differs; the site may run; may be repeated")
    private List<String> media = List.of();

    @Option(
            names = SingleParts.SIDE_TABLE,
            paramLabel = "SCHEMA.NAME",
            description =
                    "only put this table into the schema restored_ID of the live database; the site may run; may be repeated")
    private List<String> tables = List.of();

    /** What is wanted of that backup; nothing, as a rule. */
    SingleParts of(@Nullable String id, ExtractOptions extract) {
        SingleParts parts = new SingleParts(media, tables);
        if (!parts.isEmpty() && (id == null || extract.isChosen())) {
            throw new Refusal("%s and %s need the id of a backup, or latest, and go without --extract"
                    .formatted(SingleParts.MEDIA, SingleParts.SIDE_TABLE));
        }
        return parts;
    }
}
