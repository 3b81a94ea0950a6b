-- What came back after a mail was handed over. Believed only for mails that were sent; no reference to the journal, so
-- that a note never stands in the way of forgetting a mail.

create table mailing.bounce (
    mail_id uuid not null,
    -- by RFC 3463
    status text not null check (status ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
    detail text not null check (length(detail) <= 500),
    reported_at timestamptz not null,
    primary key (mail_id, status, detail)
);
