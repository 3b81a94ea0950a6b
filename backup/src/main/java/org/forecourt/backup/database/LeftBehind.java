package org.forecourt.backup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a server holds and a portable backup leaves out. Whoever gives up a server for such a backup has to know it. */
public final class LeftBehind {

    /** Each {@code ?} is the list of names that the question is about. */
    private static final String OF_SERVER = """
            select 'role ' || rolname
            from pg_roles
            where rolname !~ '^pg_'
              and rolname <> current_user
            union all
            select 'database ' || datname
            from pg_database
            where datname <> all (? || array['template0', 'template1', 'postgres'])
              and not starts_with(datname, (?::text[])[1] || '_scratch_')
            union all
            select 'setting of ' || coalesce('role ' || setrole::regrole, 'database ' || datname) || ': ' || array_to_string(setconfig, ', ')
            from (select nullif(setrole, 0) as setrole, setdatabase, setconfig from pg_db_role_setting) setting
            left join pg_database on oid = setdatabase
            union all
            select 'setting by alter system: ' || name
            from pg_file_settings
            where sourcefile like '%/postgresql.auto.conf'
            union all
            select 'replication slot ' || slot_name
            from pg_replication_slots
            order by 1
            """;

    private static final String OF_DATABASE = """
            with foreign_to_us as (
                select oid, nspname
                from pg_namespace
                where nspname <> all (? || array['information_schema'])
                  and nspname !~ '^pg_')
            select 'relation ' || nspname || '.' || relname
            from pg_class c
            join foreign_to_us n on n.oid = relnamespace
            where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
              and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'i', 'a'))
            union all
            select 'function ' || nspname || '.' || proname
            from pg_proc p
            join foreign_to_us n on n.oid = pronamespace
            where not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            union all
            select 'extension ' || extname
            from pg_extension
            join foreign_to_us n on n.oid = extnamespace
            where nspname <> 'public'
            union all
            select 'publication ' || pubname
            from pg_publication
            union all
            select 'event trigger ' || evtname
            from pg_event_trigger
            order by 1
            """;

    private LeftBehind() {}

    /** In words, at whatever place of the server it lies; nothing when the product's schemas are all there is. */
    public static List<String> by(DatabaseAccess product, List<String> schemas) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = product.connect()) {
            found.addAll(Rows.texts(connection, OF_SERVER, List.of(product.database())));
            found.addAll(Rows.texts(connection, OF_DATABASE, schemas));
        }
        for (String other : List.of("postgres", "template1")) {
            if (!other.equals(product.database())) {
                try (Connection connection = product.connect(other)) {
                    Rows.texts(connection, OF_DATABASE, List.of())
                            .forEach(thing -> found.add("%s in the database %s".formatted(thing, other)));
                }
            }
        }
        return found;
    }
}
