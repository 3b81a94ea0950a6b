-- The journal: every mail ever accepted, every attempt to deliver it, everything that was refused, everybody who must
-- not get mail.

create table mailing.mail (
    id uuid primary key,
    -- canonical JSON, exactly the text the hash was taken from
    message text not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    -- copies of parts of the message, to choose and to search by
    template text not null,
    locale text not null,
    category text not null check (category in ('transactional', 'bulk')),
    priority smallint not null check (priority between 1 and 9),
    address text not null,
    domain text not null,
    accepted_at timestamptz not null,
    state text not null check (
        state in ('accepted', 'scheduled', 'sending', 'sent', 'ambiguous', 'failed', 'suppressed', 'cancelled')),
    due_at timestamptz not null,
    not_before timestamptz not null,
    lease_token uuid,
    lease_until timestamptz,
    -- an attempt under this lease is recorded: DATA may have begun
    handing_over boolean not null default false,
    -- there are rows of attempt: whoever claims a fresh mail need not look
    is_tried boolean not null default false,
    settled_at timestamptz,
    reason text,
    check ((state = 'sending') = (lease_token is not null)),
    check ((state = 'sending') = (lease_until is not null)),
    check (state = 'sending' or not handing_over),
    check ((state in ('accepted', 'scheduled', 'sending')) = (settled_at is null)),
    check ((state in ('failed', 'suppressed')) = (reason is not null))
) with (
    -- a mail is written four times within a second: dead rows must not gather at the head of the queue
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.02
);

-- The queue. Only waiting mails are in these two, so a million settled ones cost a claim nothing.
create index mail_by_priority on mailing.mail (priority, due_at) where state in ('accepted', 'scheduled');
create index mail_by_age on mailing.mail (due_at) where state in ('accepted', 'scheduled');
create index mail_by_lease on mailing.mail (lease_until) where state = 'sending';
-- Listing and counting.
create index mail_by_acceptance on mailing.mail (accepted_at, id);
create index mail_by_settlement on mailing.mail (state, settled_at) where settled_at is not null;

create table mailing.attempt (
    mail_id uuid not null references mailing.mail,
    token uuid not null,
    position bigint generated always as identity,
    started_at timestamptz not null,
    server text not null,
    result text not null check (result in ('open', 'delivered', 'temporary_error', 'permanent_error', 'ambiguous')),
    ended_at timestamptz,
    detail text not null,
    primary key (mail_id, token),
    check ((result = 'open') = (ended_at is null))
);

create table mailing.refusal (
    id uuid primary key default gen_random_uuid(),
    -- what the message called itself, where it did
    mail_id uuid,
    body_hash text not null unique,
    -- its first 64 KiB
    body bytea not null check (octet_length(body) <= 65536),
    body_size bigint not null,
    door text not null check (door in ('http', 'broker')),
    -- [{"field": …, "code": …}]
    reasons jsonb not null,
    refused_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'retried', 'discarded')),
    decided_at timestamptz,
    check ((state = 'open') = (decided_at is null))
);

create index refusal_by_mail on mailing.refusal (mail_id) where mail_id is not null;
create index refusal_by_age on mailing.refusal (refused_at, id);
create index refusal_open on mailing.refusal (refused_at, id) where state = 'open';

create table mailing.suppression (
    -- in lower case: no two people share a mailbox by the case of a letter
    address text not null check (address = lower(address)),
    kind text not null check (kind in ('hard_bounce', 'unsubscribed', 'manual')),
    detail text not null,
    created_at timestamptz not null,
    primary key (address, kind)
);

create index suppression_by_age on mailing.suppression (created_at, address);
