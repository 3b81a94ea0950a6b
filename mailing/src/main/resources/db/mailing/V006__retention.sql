-- What is left of a mail's content: all of it, without its secret values, or nothing. See ADR 13.
alter table mailing.mail
    add column content text not null default 'whole' check (content in ('whole', 'blanked', 'removed'));

-- Where to look for what is to be forgotten: among mails in which nothing happens any more, so that taking one in and sending
-- it touches neither index until its end. A test compares the templates with those that have secret values.
create index mail_with_secrets on mailing.mail (accepted_at)
    where content = 'whole' and template in ('activation', 'password_reset', 'email_changed')
    and state in ('sent', 'failed', 'suppressed', 'cancelled');
create index mail_with_content on mailing.mail (accepted_at)
    where content <> 'removed' and state in ('sent', 'failed', 'suppressed', 'cancelled');
create index refusal_decided on mailing.refusal (decided_at) where state <> 'open' and body <> '';
