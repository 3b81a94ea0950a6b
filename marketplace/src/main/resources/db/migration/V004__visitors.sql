-- The key of the day for telling visitors apart without knowing who they are. Yesterday's key is deleted, and with it any way
-- back from a stored hash to an address.
create table visitor_key (
    day date primary key,
    key bytea not null check (length(key) = 32)
);

-- A visitor who asks for the same phone again on the same day counts once; the hash changes every day.
create unique index phone_reveal_once on phone_reveal (ad_id, visitor);
alter table phone_reveal add column idempotency_key text check (length(idempotency_key) between 1 and 200);
create index phone_reveal_idempotency on phone_reveal (visitor, idempotency_key) where idempotency_key is not null;
