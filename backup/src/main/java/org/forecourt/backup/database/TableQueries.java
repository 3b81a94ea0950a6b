package org.forecourt.backup.database;

import java.util.List;

/** The questions about tables and what belongs to them. */
final class TableQueries {

    static final String TABLES = """
            select format('create %stable %I.%I (%s)%s',
                       case c.relpersistence when 'u' then 'unlogged ' else '' end, n.nspname, c.relname,
                       coalesce(columns.list, ''),
                       case when options.list is null then '' else ' with (' || options.list || ')' end)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_class toast on toast.oid = c.reltoastrelid
            cross join lateral (
                select string_agg(o, ', ') as list
                from unnest(c.reloptions || array(select 'toast.' || t from unnest(toast.reloptions) t)) o) options
            cross join lateral (
                select string_agg(
                    format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                    || case when a.attcollation <> 0 and a.attcollation <> t.typcollation
                            then ' collate ' || a.attcollation::regcollation else '' end
                    || case when a.attgenerated = 's'
                            then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
                            when a.attidentity <> ''
                            then format(' generated %s as identity (sequence name %s start with %s increment by %s'
                                     || ' minvalue %s maxvalue %s cache %s%s)',
                                     case a.attidentity when 'a' then 'always' else 'by default' end,
                                     s.seqrelid::regclass, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
                                     case when s.seqcycle then ' cycle' else '' end)
                            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                            else '' end
                    || case when a.attnotnull then ' not null' else '' end,
                    ', ' order by a.attnum) as list
                from pg_attribute a
                join pg_type t on t.oid = a.atttypid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                left join pg_depend i on i.refclassid = 'pg_class'::regclass and i.refobjid = c.oid
                    and i.refobjsubid = a.attnum and i.classid = 'pg_class'::regclass and i.deptype = 'i'
                left join pg_sequence s on s.seqrelid = i.objid
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) columns
            where n.nspname = any (?) and c.relkind = 'r'
            order by n.nspname, c.relname
            """;

    private static final String CONSTRAINTS = """
            select format('alter table %%I.%%I add constraint %%I %%s', n.nspname, c.relname, o.conname,
                       pg_get_constraintdef(o.oid))
            from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and o.contype in (%s)
            order by n.nspname, c.relname, o.conname
            """;

    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind = 'r' and not exists (
                select 1 from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
            order by n.nspname, i.indexrelid::regclass::text
            """;

    private static final String COLUMN_SETTINGS = """
            select format('alter table %I.%I alter column %I %s', n.nspname, c.relname, a.attname, change.text)
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (values
                (1, case when a.attstorage <> t.typstorage then 'set storage '
                    || case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main'
                       else 'extended' end end),
                (2, case a.attcompression when 'p' then 'set compression pglz' when 'l' then 'set compression lz4' end),
                (3, case when a.attstattarget >= 0 then 'set statistics ' || a.attstattarget end),
                (4, 'set (' || array_to_string(a.attoptions, ', ') || ')')) change (position, text)
            where n.nspname = any (?) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and change.text is not null
            order by n.nspname, c.relname, a.attname, change.position
            """;

    private static final String TABLE_SETTINGS = """
            select format('alter table %I.%I replica identity %s', n.nspname, c.relname,
                       case c.relreplident when 'f' then 'full' when 'n' then 'nothing'
                       else format('using index %I', (select x.relname from pg_index i
                            join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid and i.indisreplident)) end)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind = 'r' and c.relreplident <> 'd'
            order by n.nspname, c.relname
            """;

    private static final String STATISTICS = """
            select pg_get_statisticsobjdef(s.oid)
            from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
            where n.nspname = any (?)
            order by n.nspname, s.stxname
            """;

    private static final String VIEWS = """
            select format('create view %I.%I%s as %s', n.nspname, c.relname,
                       coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind = 'v'
            order by c.oid
            """;

    private static final String TRIGGERS = """
            select pg_get_triggerdef(t.oid)
                   || case t.tgenabled when 'O' then '' else format('; alter table %I.%I %s trigger %I', n.nspname,
                          c.relname, case t.tgenabled when 'D' then 'disable' when 'R' then 'enable replica'
                          else 'enable always' end, t.tgname) end
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and not t.tgisinternal
            order by n.nspname, c.relname, t.tgname
            """;

    private static final String OWNED_SEQUENCES = """
            select format('alter sequence %s owned by %I.%I.%I', d.objid::regclass, n.nspname, c.relname, a.attname)
            from pg_depend d
            join pg_class q on q.oid = d.objid and q.relkind = 'S'
            join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
            where n.nspname = any (?) and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
              and d.deptype = 'a'
            order by 1
            """;

    private static final String COMMENTS = """
            select format('comment on %s is %L',
                       case when d.objsubid = 0 then
                           case c.relkind when 'v' then 'view ' when 'S' then 'sequence ' when 'i' then 'index '
                           else 'table ' end || c.oid::regclass
                       else 'column ' || c.oid::regclass || '.' || quote_ident(a.attname) end, d.description)
            from pg_description d
            join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
            where n.nspname = any (?)
            order by 1
            """;

    /** In the order of dependence: keys, what uses them, what looks at all of it. */
    static final List<String> AFTER = List.of(
            CONSTRAINTS.formatted("'p', 'u', 'x'"),
            INDEXES,
            CONSTRAINTS.formatted("'c'"),
            CONSTRAINTS.formatted("'f'"),
            COLUMN_SETTINGS,
            TABLE_SETTINGS,
            STATISTICS,
            VIEWS,
            TRIGGERS,
            OWNED_SEQUENCES,
            COMMENTS);

    private TableQueries() {}
}
