-- What is left of a mail's content: all of it, without its secret values, or nothing. See ADR 13.
alter table mailing.mail
    add column content text not null default 'whole' check (content in ('whole', 'blanked', 'removed'));

-- Where to look for what is to be forgotten. Neither index is touched while a mail is on its way: none of their columns
-- changes then. A test compares the templates with those that have secret values.
create index mail_with_secrets on mailing.mail (accepted_at)
    where content = 'whole' and template in ('activation', 'password_reset', 'email_changed');
create index mail_with_content on mailing.mail (accepted_at) where content <> 'removed';
create index refusal_decided on mailing.refusal (decided_at) where state <> 'open' and body <> '';
