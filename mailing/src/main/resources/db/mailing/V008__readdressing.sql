-- Which mail a person sent in the place of which, to another address. Ids only, so that it can stay for ever.
create table mailing.readdressing (
    mail_id uuid primary key,
    origin_id uuid not null,
    decided_at timestamptz not null
);

create index readdressing_by_origin on mailing.readdressing (origin_id);
