package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.SchemaDescription;
import org.forecourt.backup.database.SequenceValue;
import org.forecourt.backup.database.TableCopy;

/** Fills an empty database from a backup: tables, then rows, then what holds them together, which so checks every row. */
final class PortableLoad {

    private final PortableReader backup;
    private final Progress progress;

    PortableLoad(PortableReader backup, Progress progress) {
        this.backup = backup;
        this.progress = progress;
    }

    void into(DatabaseAccess empty) throws SQLException, IOException {
        SchemaDescription schema = backup.schema();
        run(empty, schema.before());
        progress.step("Loading the rows");
        Workers.each(backup.details().tables(), empty::connect, this::load);
        progress.step("Building keys and indexes");
        run(empty, schema.after());
        setSequences(empty, backup.details().sequences());
    }

    private static void run(DatabaseAccess database, List<String> statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set check_function_bodies to off");
            statement.execute("set maintenance_work_mem to '96MB'");
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private void load(Connection connection, TableContent table) throws SQLException, IOException {
        try (InputStream rows = backup.rows(table)) {
            long loaded = TableCopy.load(connection, table.shape(), rows);
            if (loaded != table.rows()) {
                throw new Damaged("%s.%s has %d rows in the backup and %d in its manifest"
                        .formatted(table.schema(), table.name(), loaded, table.rows()));
            }
        }
    }

    private static void setSequences(DatabaseAccess database, List<SequenceValue> sequences) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (SequenceValue sequence : sequences) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.lastValue());
                statement.setBoolean(3, sequence.isCalled());
                statement.execute();
            }
        }
    }
}
