package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether texts in indexes are in the order in which the image's own C library or ICU sorts: data of a Debian image (glibc) that
 * an Alpine image (musl) opens look fine and find nothing.
 */
final class SortOrder {

    private static final String DATABASES = """
            select format('database %I was sorted by version %s of %s, and the image has %s',
                          datname, coalesce(datcollversion, 'none'), datcollate,
                          coalesce(pg_database_collation_actual_version(oid), 'none'))
            from pg_database
            where datname <> 'template0'
              and datcollversion is distinct from pg_database_collation_actual_version(oid)
              and not (datlocprovider = 'c' and datcollate in ('C', 'POSIX'));
            """;

    private static final String COLLATIONS = """
            select distinct format('collation %I was version %s, and the image has %s',
                                   c.collname, coalesce(c.collversion, 'none'),
                                   coalesce(pg_collation_actual_version(c.oid), 'none'))
            from pg_index i
            cross join lateral unnest(i.indcollation::oid[]) used (oid)
            join pg_collation c on c.oid = used.oid
            where c.collprovider <> 'd'
              and c.collversion is distinct from pg_collation_actual_version(c.oid)
              and not (c.collprovider = 'c' and c.collcollate in ('C', 'POSIX'));
            """;

    private static final String REPAIR = """
            set default_transaction_read_only = off;
            reindex database;
            select format('alter database %I refresh collation version', datname)
            from pg_database
            where datname = current_database()
              and datcollversion <> pg_database_collation_actual_version(oid) \\gexec
            select distinct format('alter collation %I.%I refresh version', n.nspname, c.collname)
            from pg_collation c
            join pg_namespace n on n.oid = c.collnamespace
            where c.collprovider <> 'd'
              and c.collversion <> pg_collation_actual_version(c.oid) \\gexec
            """;

    private final Session session;

    SortOrder(Session session) {
        this.session = session;
    }

    /** Databases whose default order differs, and for the given database the collations of its indexes that do. */
    List<String> differences(List<String> databases) {
        List<String> found = new ArrayList<>(session.rows("template1", DATABASES));
        for (String database : databases) {
            found.addAll(session.rows(database, COLLATIONS));
        }
        return found.stream().distinct().toList();
    }

    /** Builds every index anew in the image's order. */
    void rebuild(String database) {
        session.run(database, REPAIR, line -> {});
    }
}
