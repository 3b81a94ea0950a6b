-- The two indexes of the queue hold the same rows, and statistics about a queue are always out of date: it was empty, or
-- full, when they were taken. So that no plan ever walks the wrong one, each has a condition of its own that is true of
-- every waiting mail, and only the statement that is meant to use it says that condition. Neither condition changes when
-- an attempt is recorded, which so touches no index at all.
drop index mailing.mail_by_priority;
drop index mailing.mail_by_age;
create index mail_by_priority on mailing.mail (priority, due_at)
    where state in ('accepted', 'scheduled') and lease_token is null;
create index mail_by_age on mailing.mail (due_at)
    where state in ('accepted', 'scheduled') and settled_at is null;

-- Listing and counting by state; what was sent lately.
create index mail_by_state on mailing.mail (state, accepted_at, id);
drop index mailing.mail_by_settlement;
create index mail_sent on mailing.mail (settled_at) where state = 'sent';

alter table mailing.mail set (fillfactor = 80);
