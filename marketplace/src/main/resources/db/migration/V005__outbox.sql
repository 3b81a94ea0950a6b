-- Mails on their way to the mail service, written with the business change that causes them. The relay goes by state and by
-- due_at, never by "newer than the last one seen": transactions commit out of order.
create table outbox (
    id uuid primary key,
    -- of the canonical JSON: the mail service is asked by both
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    message text not null,
    state text not null default 'ready' check (state in ('ready', 'handed', 'accounted', 'refused')),
    handovers integer not null default 0 check (handovers >= 0),
    failures integer not null default 0 check (failures >= 0),
    created_at timestamptz not null,
    -- when the relay looks at the row again; while it does, the end of its lease
    due_at timestamptz not null,
    settled_at timestamptz,
    -- why the mail service will never take it, such as "locale unknown_locale"
    refusal text,
    check ((settled_at is not null) = (state in ('accounted', 'refused'))),
    check ((refusal is not null) = (state = 'refused'))
);

-- 'ready' comes before 'handed', which is what the relay wants
create index outbox_open on outbox (state desc, due_at, id) where settled_at is null;
create index outbox_oldest on outbox (created_at) where settled_at is null;
create index outbox_settled on outbox (state, settled_at) where settled_at is not null;

-- rows live for seconds: clean up early, and leave room for changes beside the row
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500, fillfactor = 70);
