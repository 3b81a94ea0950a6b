package org.forecourt.backup.database;

import java.util.List;

/** The questions to the catalog. Every {@code ?} is the list of our schemas; every answer is one column of statements. */
final class CatalogQueries {

    /** What belongs to an extension comes with the extension. */
    private static final String NOT_OF_EXTENSION =
            "not exists (select 1 from pg_depend e where e.classid = '%s'::regclass and e.objid = %s and e.deptype = 'e')";

    /** What a schema may hold and no statement below describes. */
    static final String UNKNOWN = """
            select case c.relkind when 'p' then 'partitioned table ' when 'f' then 'foreign table '
                       when 'm' then 'materialized view ' when 'c' then 'type ' else 'partition ' end || c.oid::regclass
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and (c.relkind in ('p', 'f', 'm', 'I', 'c') or c.relispartition)
            union all
            select 'table with parents ' || i.inhrelid::regclass
            from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
            union all
            select 'rule ' || r.rulename from pg_rewrite r
            join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and r.rulename <> '_RETURN'
            union all
            select 'row security of ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relrowsecurity
            union all
            select 'type ' || t.oid::regtype from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where n.nspname = any (?) and t.typtype in ('d', 'r') and """
            + " " + NOT_OF_EXTENSION.formatted("pg_type", "t.oid")
            + """

            union all
            select 'aggregate ' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any (?) and p.prokind not in ('f', 'p')
            union all
            select 'operator ' || o.oprname from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
            where n.nspname = any (?) and """
            + " " + NOT_OF_EXTENSION.formatted("pg_operator", "o.oid")
            + """

            union all
            select 'text search configuration ' || t.cfgname
            from pg_ts_config t join pg_namespace n on n.oid = t.cfgnamespace where n.nspname = any (?)
            union all
            select 'large object ' || oid from pg_largeobject_metadata
            order by 1
            """;

    static final String TABLES = """
            select n.nspname, c.relname,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum),
                   pg_total_relation_size(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind = 'r'
            order by 4 desc, 1, 2
            """;

    static final String SEQUENCES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind = 'S'
            order by 1
            """;

    static final String UNVALIDATED = """
            select o.conname from pg_constraint o join pg_namespace n on n.oid = o.connamespace
            where n.nspname = any (?) and not o.convalidated
            order by 1
            """;

    private static final String SCHEMAS =
            "select format('create schema %I', nspname) from pg_namespace where nspname = any (?) order by nspname";

    private static final String EXTENSIONS = """
            select format('create extension if not exists %I schema %I', e.extname, n.nspname)
            from pg_extension e join pg_namespace n on n.oid = e.extnamespace
            where n.nspname = any (? || array['public'])
            order by e.extname
            """;

    private static final String ENUMS = """
            select format('create type %I.%I as enum (%s)', n.nspname, t.typname,
                       string_agg(quote_literal(l.enumlabel), ', ' order by l.enumsortorder))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum l on l.enumtypid = t.oid
            where n.nspname = any (?) and """ + " " + NOT_OF_EXTENSION.formatted("pg_type", "t.oid") + """

            group by n.nspname, t.typname
            order by n.nspname, t.typname
            """;

    /** Those of identity columns come with their tables. */
    private static final String OWN_SEQUENCES = """
            select format('create sequence %I.%I as %s', n.nspname, c.relname, format_type(s.seqtypid, null))
                   || format(' start with %s increment by %s minvalue %s maxvalue %s cache %s',
                          s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache)
                   || case when s.seqcycle then ' cycle' else '' end
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and not exists (
                select 1 from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('i', 'e'))
            order by n.nspname, c.relname
            """;

    private static final String FUNCTIONS = """
            select pg_get_functiondef(p.oid)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any (?) and p.prokind in ('f', 'p') and """ + " " + NOT_OF_EXTENSION.formatted("pg_proc", "p.oid") + """

            order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)
            """;

    static final List<String> BEFORE =
            List.of(SCHEMAS, EXTENSIONS, ENUMS, OWN_SEQUENCES, FUNCTIONS, TableQueries.TABLES);

    static final List<String> AFTER = TableQueries.AFTER;

    private CatalogQueries() {}
}
