package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.TableCopy;
import org.forecourt.backup.database.TableShape;
import org.forecourt.backup.secrecy.Opener;
import org.jspecify.annotations.Nullable;

/**
 * Puts single tables of a backup into a schema of their own in the live database, for a person who copies rows from there by SQL. The
 * site does not know that schema and no backup holds it. Rows alone are of use there: keys, identities and triggers stay behind.
 */
public final class SideTables {

    private static final String IDENTITY = " generated (always|by default) as identity \\(sequence name [^()]*\\)";

    private final BackupFolder backup;
    private final @Nullable Opener opener;
    private final DatabaseAccess live;
    private final Progress progress;

    /** From one backup into one database; null opens a backup that is not encrypted. */
    public SideTables(BackupFolder backup, @Nullable Opener opener, DatabaseAccess live, Progress progress) {
        this.backup = backup;
        this.opener = opener;
        this.live = live;
        this.progress = progress;
    }

    /** A table beside the live ones; {@code name} is as SQL takes it. */
    public record Copied(String name, long rows) {}

    /** The schema in which the tables of a backup are put. */
    public static String schema(BackupFolder backup) {
        return "restored_" + backup.id().replaceAll("[^a-z0-9]", "_");
    }

    /**
     * Puts a table there, all of it or nothing.
     *
     * @param name with its schema, such as {@code forecourt.ad}
     * @throws BackupRefusal when the backup has no such table, or the schema has one of that name
     * @throws Damaged when the rows are not what was written
     */
    public Copied copy(String name) throws IOException {
        Manifest manifest = PortableVerification.manifest(backup);
        TableContent table = PortableDetails.of(manifest).tables().stream()
                .filter(candidate -> (candidate.schema() + "." + candidate.name()).equals(name))
                .findFirst()
                .orElseThrow(() -> new BackupRefusal("the backup %s has no table %s".formatted(backup.id(), name)));
        PortableReader reader = new PortableReader(backup, manifest, new Openers(opener));
        progress.step("Copying " + name);
        try (Connection connection = live.connect()) {
            connection.setAutoCommit(false);
            Copied copied = copy(connection, reader, table);
            connection.commit();
            return copied;
        } catch (SQLException failed) {
            throw new BackupFailure(
                    "the table %s cannot be put beside the live ones: %s".formatted(name, failed.getMessage()), failed);
        }
    }

    private Copied copy(Connection connection, PortableReader reader, TableContent table)
            throws SQLException, IOException {
        TableShape shape = new TableShape(schema(backup), table.name(), table.columns(), 0);
        requireAbsent(connection, shape);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + shape.schema());
            statement.execute(statement(reader, table, shape));
        }
        try (InputStream rows = reader.rows(table)) {
            long loaded = TableCopy.load(connection, shape, rows);
            if (loaded != table.rows()) {
                throw new Damaged("%s.%s has %d rows in the backup and %d in its manifest"
                        .formatted(table.schema(), table.name(), loaded, table.rows()));
            }
            return new Copied(shape.qualified(), loaded);
        }
    }

    private static void requireAbsent(Connection connection, TableShape shape) throws SQLException {
        try (var question = connection.prepareStatement("select to_regclass(?) is not null")) {
            question.setString(1, shape.qualified());
            var answer = question.executeQuery();
            answer.next();
            if (answer.getBoolean(1)) {
                throw new BackupRefusal("the table %s is there already: drop it first".formatted(shape.qualified()));
            }
        }
    }

    /** As it was made, but for its name and the sequences that belong to the live one. */
    private static String statement(PortableReader reader, TableContent table, TableShape shape) throws IOException {
        Pattern made = Pattern.compile(
                "create (unlogged )?table %s\\.%s \\(".formatted(identifier(table.schema()), identifier(table.name())));
        return reader.schema().before().stream()
                .filter(text -> made.matcher(text).lookingAt())
                .findFirst()
                .map(text -> made.matcher(text).replaceFirst("create table " + literal(shape.qualified()) + " ("))
                .map(text -> text.replaceAll(IDENTITY, ""))
                .orElseThrow(() -> new Damaged(
                        "the backup does not say how %s.%s is made".formatted(table.schema(), table.name())));
    }

    /** With the quotes that the server puts where a name needs them. */
    private static String identifier(String name) {
        String doubled = name.replace("\"", "\"\"");
        return "(?:%s|\"%s\")".formatted(Pattern.quote(doubled), Pattern.quote(doubled));
    }

    private static String literal(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }
}
