-- The secret behind the links by which people leave bulk mail: one for the installation, made at first use. It lies
-- beside the addresses it protects, so that the links in old mails live as long as the data, backups included.
create table mailing.unsubscribe_key (
    one boolean primary key default true check (one),
    secret bytea not null check (octet_length(secret) = 32)
);
