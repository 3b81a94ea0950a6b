-- Finding by recipient: the beginning of an address, or everybody of a domain.
create index mail_by_address on mailing.mail (lower(address) text_pattern_ops) where content <> 'removed';
create index mail_by_domain on mailing.mail (domain) where content <> 'removed';
