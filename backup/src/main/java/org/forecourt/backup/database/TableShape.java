package org.forecourt.backup.database;

import java.util.List;

/**
 * A table and those of its columns that hold values of their own; generated ones follow from them.
 *
 * @param estimatedBytes on disk, for the order of the work and for progress
 */
public record TableShape(String schema, String name, List<String> columns, long estimatedBytes) {

    public TableShape {
        columns = List.copyOf(columns);
    }

    /** The name as SQL takes it. */
    public String qualified() {
        return Rows.quoted(schema) + "." + Rows.quoted(name);
    }

    /** The columns as SQL takes them. */
    public String columnList() {
        return String.join(", ", columns.stream().map(Rows::quoted).toList());
    }
}
