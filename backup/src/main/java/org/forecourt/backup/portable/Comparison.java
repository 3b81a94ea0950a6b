package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.SequenceValue;
import org.forecourt.backup.database.TableHash;

/** Whether a database holds what the manifest of a backup says: shape, rows, hashes, sequences, constraints that hold. */
final class Comparison {

    private final PortableReader backup;

    Comparison(PortableReader backup) {
        this.backup = backup;
    }

    /** The first difference found, for people; empty when there is none. */
    Optional<String> differenceOf(DatabaseAccess database) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            Catalog catalog = new Catalog(connection, Installation.SCHEMAS);
            Optional<String> shape = catalog.describe().differenceFrom(backup.schema());
            if (shape.isPresent()) {
                return Optional.of("the shape of the database is another: " + shape.get());
            }
            Optional<String> sequence = ofSequences(catalog.sequences());
            if (sequence.isPresent()) {
                return sequence;
            }
        }
        return ofTables(database);
    }

    private Optional<String> ofSequences(List<SequenceValue> found) {
        List<SequenceValue> missing = new ArrayList<>(backup.details().sequences());
        missing.removeAll(found);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the sequence %s stands elsewhere"
                        .formatted(missing.getFirst().name()));
    }

    private Optional<String> ofTables(DatabaseAccess database) throws SQLException, IOException {
        List<String> differences = Collections.synchronizedList(new ArrayList<>());
        Workers.each(backup.details().tables(), database::connect, (connection, table) -> {
            TableHash expected = new TableHash(table.rows(), table.hash());
            TableHash found = TableHash.of(connection, table.shape().qualified());
            if (!found.equals(expected)) {
                differences.add("table %s.%s has %d rows with the hash %s instead of %d with %s"
                        .formatted(
                                table.schema(),
                                table.name(),
                                found.rows(),
                                found.hash(),
                                expected.rows(),
                                expected.hash()));
            }
        });
        return differences.stream().sorted().findFirst();
    }
}
