package org.forecourt.operations.volume;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Reads everything in one database of the copy and lets PostgreSQL check its own structures. */
final class Integrity {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname), pg_table_size(c.oid)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm')
              and c.relpersistence <> 't'
              and c.relispopulated
            order by 1;
            """;

    /** Created and forgotten again in one transaction, unless the database has it already. */
    private static final String CHECK = """
            begin read write;
            create extension if not exists amcheck schema pg_catalog;
            select quote_ident(n.nspname) as amcheck
            from pg_extension e
            join pg_namespace n on n.oid = e.extnamespace
            where e.extname = 'amcheck' \\gset
            select format('table %s, block %s: %s', c.oid::regclass, broken.blkno, broken.msg)
            from pg_class c
            cross join lateral :amcheck.verify_heapam(c.oid::regclass) broken
            where c.relkind in ('r', 'm', 't')
              and c.relam = 2
              and c.relpersistence <> 't'
            limit 5;
            select format('%s btrees', count(*))
            from pg_class c
            join pg_index i on i.indexrelid = c.oid
            join pg_am a on a.oid = c.relam
            cross join lateral :amcheck.bt_index_check(c.oid::regclass, true) sound
            where a.amname = 'btree'
              and c.relkind = 'i'
              and i.indisvalid
              and i.indisready
              and c.relpersistence <> 't';
            rollback;
            """;

    private final Session session;
    private final String database;

    Integrity(Session session, String database) {
        this.session = session;
        this.database = database;
    }

    /** What was read. */
    record Read(long tables, long rows) {

        Read plus(Read other) {
            return new Read(tables + other.tables, rows + other.rows);
        }
    }

    /** Writes every row of every table, system catalogues and large values included, to nowhere. */
    Read everyTable(LongConsumer bytesRead) {
        List<String[]> tables = session.rows(database, TABLES).stream()
                .map(line -> line.split("\t", 2))
                .toList();
        StringBuilder script = new StringBuilder();
        for (String[] table : tables) {
            script.append("copy (select * from %s) to '/dev/null';%n".formatted(table[0]));
        }
        AtomicLong rows = new AtomicLong();
        AtomicLong count = new AtomicLong();
        session.run(database, script.toString(), line -> {
            if (line.startsWith("COPY ")) {
                rows.addAndGet(Long.parseLong(line.substring(5)));
                bytesRead.accept(Long.parseLong(tables.get((int) count.getAndIncrement())[1]));
            }
        });
        if (count.get() != tables.size()) {
            throw new MigrationFailure(
                    "only %d of %d tables in database %s were read".formatted(count.get(), tables.size(), database));
        }
        return new Read(tables.size(), rows.get());
    }

    /** Whether the image can check structures. */
    boolean canCheckStructures() {
        return session.rows(database, "select 1 from pg_available_extensions where name = 'amcheck';")
                .equals(List.of("1"));
    }

    /** Checks tables, and every btree against its table. */
    void checkStructures() {
        List<String> broken = session.rows(database, CHECK).stream()
                .filter(line -> line.startsWith("table "))
                .toList();
        if (!broken.isEmpty()) {
            throw new MigrationFailure(
                    "PostgreSQL found in database %s: %s".formatted(database, String.join("; ", broken)));
        }
    }
}
