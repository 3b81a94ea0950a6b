package org.forecourt.operations.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.forecourt.contracts.schema.Migration;
import org.forecourt.operations.ProgramMigrations;
import org.forecourt.settings.Setting;

/** The database from the inside: whether it answers, how it sorts, and of which version its schemas are. */
final class DatabaseCheck implements Check {

    private static final int LEAST_VERSION = 17;

    private static final String SORTING = """
            select datlocprovider::text,
                   datcollate,
                   coalesce(datcollversion, ''),
                   coalesce(pg_database_collation_actual_version(oid), '')
            from pg_database
            where datname = current_database()
            """;

    private static final String APPLIED = """
            select version, description, success
            from %s.flyway_schema_history
            where version is not null
            order by installed_rank
            """;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.DATABASE, Subject.DATABASE_SORTING, Subject.MIGRATIONS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        boolean isExpected = surroundings.isDocker()
                ? surroundings.engine().isRunning("pg")
                : surroundings.process().isPresent() || surroundings.isSet(Setting.POSTGRES_HOST);
        if (!isExpected) {
            throw new Unanswered("the database does not run");
        }
        List<Finding> findings = new ArrayList<>();
        try {
            findings.add(version(surroundings.database()));
        } catch (Unanswered silent) {
            return List.of(Finding.broken(
                    Subject.DATABASE,
                    String.valueOf(silent.getMessage()),
                    "read its log; check POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD"));
        }
        findings.add(sorting(surroundings.database().rows(SORTING).getFirst()));
        findings.addAll(migrations(surroundings.database()));
        return findings;
    }

    private static Finding version(Queries database) {
        String version = database.value("select current_setting('server_version')");
        return Integer.parseInt(version.replaceFirst("\\D.*$", "")) < LEAST_VERSION
                ? Finding.broken(
                        Subject.DATABASE,
                        "PostgreSQL %s is older than %d".formatted(version, LEAST_VERSION),
                        "upgrade that server to PostgreSQL 17")
                : Finding.ok(Subject.DATABASE, "PostgreSQL %s answers".formatted(version));
    }

    /** Visible for tests: the provider's letter, the collation, its version when the files were made, and now. */
    static Finding sorting(List<String> row) {
        boolean isOwn = row.get(0).equals("b")
                || Set.of("C", "POSIX").contains(row.get(1)) && row.get(0).equals("c");
        if (isOwn) {
            return Finding.ok(Subject.DATABASE_SORTING, "PostgreSQL's own rules; the C library does not matter");
        }
        String cure =
                "restore a backup into a new database, or: reindex database; alter database … refresh collation version";
        if (!row.get(2).equals(row.get(3))) {
            return Finding.broken(
                    Subject.DATABASE_SORTING,
                    "indexes are sorted by rules of version \"%s\" of %s, and those of now are \"%s\": searches may miss rows"
                            .formatted(row.get(2), row.get(1), row.get(3)),
                    cure);
        }
        return Finding.warning(
                Subject.DATABASE_SORTING,
                "it sorts by rules of the C library (%s, version \"%s\"): another image may sort otherwise"
                        .formatted(row.get(1), row.get(2)),
                "keep this image, or move to a database with the provider builtin by backup and restore");
    }

    private static List<Finding> migrations(Queries database) {
        List<Finding> findings = new ArrayList<>();
        brought().forEach((schema, known) -> {
            try {
                findings.add(migration(schema, database.rows(APPLIED.formatted(schema)), known));
            } catch (Unanswered noTable) {
                findings.add(Finding.warning(
                        Subject.MIGRATIONS,
                        "the schema %s is not there".formatted(schema),
                        "start the product: it makes the schema; if it runs, read its log"));
            }
        });
        return findings;
    }

    /** Visible for tests: the rows hold version, description and success of what was applied. */
    static Finding migration(String schema, List<List<String>> rows, int known) {
        if (rows.stream().anyMatch(row -> row.get(2).equals("f"))) {
            return Finding.broken(
                    Subject.MIGRATIONS,
                    "a migration of the schema %s failed".formatted(schema),
                    "read the log of the start; restore the backup that was made before");
        }
        List<Migration> applied = rows.stream()
                .map(row -> new Migration(Integer.parseInt(row.get(0).replaceFirst("\\D.*", "")), row.get(1)))
                .toList();
        int newest = newest(applied);
        String versions = "the schema %s is at %d, and this program knows %d".formatted(schema, newest, known);
        if (newest < known) {
            return Finding.warning(Subject.MIGRATIONS, versions, "start this version: it migrates first");
        }
        return newest == known
                ? Finding.ok(Subject.MIGRATIONS, "the schema %s is at %d".formatted(schema, newest))
                : newer(versions, Migration.inTheWay(applied, known));
    }

    /** After a rollback the schema stays the newer one, and that is well as long as nothing was taken away. */
    private static Finding newer(String versions, Optional<Migration> inTheWay) {
        return inTheWay.map(taking -> Finding.broken(
                        Subject.MIGRATIONS,
                        "%s; migration %d (%s) took away what it uses"
                                .formatted(versions, taking.version(), taking.description()),
                        "use the newer Forecourt that was here, or restore a backup"))
                .orElseGet(() -> Finding.warning(
                        Subject.MIGRATIONS,
                        versions + "; it serves all the same, because what came since only adds",
                        "after a rollback leave it so; ./forecourt upgrade from the newer sources goes forward again"));
    }

    /** The newest migration of each schema that this program brings. */
    private static Map<String, Integer> brought() {
        try {
            Map<String, Integer> newest = new TreeMap<>();
            ProgramMigrations.ofThisOne().forEach((schema, all) -> newest.put(schema, newest(all)));
            return newest;
        } catch (IOException unreadable) {
            throw new Unanswered("this program's migrations cannot be read: " + unreadable.getMessage());
        }
    }

    private static int newest(List<Migration> migrations) {
        return migrations.stream().mapToInt(Migration::version).max().orElse(0);
    }
}
