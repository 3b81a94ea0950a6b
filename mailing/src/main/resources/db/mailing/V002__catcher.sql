-- The mail catcher: where mails go while no SMTP server is set. One row is one delivery, so a second copy is a second row.
create table mailing.caught_mail (
  id bigint generated always as identity primary key,
  mail_id uuid not null,
  caught_at timestamptz not null,
  envelope_from text not null,
  envelope_to text not null,
  recipient_name text,
  subject text not null,
  template text not null,
  source bytea not null
);

create index caught_mail_by_age on mailing.caught_mail (caught_at);
create index caught_mail_by_mail on mailing.caught_mail (mail_id);
