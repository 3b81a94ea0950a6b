package org.forecourt.backup.portable;

import java.util.List;
import org.forecourt.backup.database.TableHash;
import org.forecourt.backup.database.TableShape;

/**
 * A table as the manifest tells of it.
 *
 * @param part where its rows are
 * @param hash by {@link TableHash}
 */
public record TableContent(String schema, String name, List<String> columns, String part, long rows, String hash) {

    public TableContent {
        columns = List.copyOf(columns);
    }

    /** As COPY needs it. */
    TableShape shape() {
        return new TableShape(schema, name, columns, 0);
    }
}
