-- A password reset must not wait behind ten thousand alerts: the relay takes rows by priority too. Rows that are on their way
-- say it in their message; whoever inserts without saying it gets the default of a message.
alter table outbox add column priority smallint not null default 5 check (priority between 1 and 9);

update outbox
set priority = cast(cast(message as jsonb) ->> 'priority' as smallint)
where settled_at is null;

create index outbox_urgent on outbox (priority, due_at, id) where settled_at is null and state = 'ready';
