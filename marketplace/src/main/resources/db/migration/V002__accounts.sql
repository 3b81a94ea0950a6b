-- People and businesses. The public id is what leaves the system; the internal one never does.

create table account (
    id bigint generated always as identity primary key,
    public_id text not null unique,
    email text,
    display_name text not null,
    seller_type text not null check (seller_type in ('private', 'dealer', 'company')),
    account_type text not null default 'basic' check (account_type in ('basic', 'premium')),
    role text not null default 'user' check (role in ('user', 'moderator', 'administrator')),
    password_hash text,
    -- true while the password was made by the product and must be changed at the first sign-in
    one_time_password boolean not null default false,
    is_demo boolean not null default false,
    created_at timestamptz not null
);
create unique index account_email on account (lower(email)) where email is not null;

create table contact (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    type text not null check (type in ('phone', 'email', 'telegram', 'whatsapp', 'viber', 'instagram', 'website')),
    value text not null,
    is_visible boolean not null,
    position integer not null default 0
);
create index contact_account on contact (account_id);
