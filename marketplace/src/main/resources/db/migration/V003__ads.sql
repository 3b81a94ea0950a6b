-- Ads, their pictures, prices over time, and how often they were looked at.

create table ad (
    id bigint generated always as identity primary key,
    public_id text not null unique,
    account_id bigint not null references account,
    status text not null check (status in
        ('draft', 'pending', 'needs_review', 'active', 'rejected', 'blocked', 'sold', 'archived')),
    vehicle_type text not null references vehicle_type,
    make text not null,
    model text not null,
    generation text,
    year integer not null check (year between 1900 and 2100),
    mileage_km integer check (mileage_km between 0 and 10000000),
    operating_hours integer check (operating_hours between 0 and 1000000),
    body text references body,
    fuel text check (fuel in
        ('petrol', 'diesel', 'lpg', 'cng', 'hybrid', 'plugin_hybrid', 'electric', 'hydrogen')),
    engine_cc integer check (engine_cc between 0 and 100000),
    battery_kwh numeric(6, 1) check (battery_kwh > 0),
    power_hp integer check (power_hp between 0 and 100000),
    transmission text check (transmission in ('manual', 'automatic', 'robotic', 'variator')),
    drive text check (drive in ('fwd', 'rwd', 'awd', '4wd')),
    color text references color,
    condition text not null check (condition in ('new', 'used', 'damaged', 'for_parts')),
    price numeric(12, 2) not null check (price >= 0),
    currency text not null check (currency in ('USD', 'EUR', 'UAH')),
    city text not null references city,
    exchange text not null check (exchange in ('no_exchange', 'possible', 'only_exchange')),
    language text not null check (language in ('uk', 'en', 'ru')),
    description text not null,
    vin text,
    -- the characteristics of its vehicle type: codes of table characteristic → value
    attributes jsonb not null,
    photo_count integer not null default 0,
    -- running number of a demo ad within its seed; null for what a person made
    demo_seed bigint,
    demo_number bigint,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (make, model) references model (make, code),
    check ((demo_seed is null) = (demo_number is null))
);
create index ad_account on ad (account_id);
create index ad_newest on ad (created_at desc, id desc) where status = 'active';
create index ad_make_model on ad (make, model, created_at desc) where status = 'active';
create index ad_vehicle_type on ad (vehicle_type, created_at desc) where status = 'active';
create index ad_city on ad (city) where status = 'active';
create unique index ad_demo on ad (demo_seed, demo_number) where demo_number is not null;

create table photo (
    id bigint generated always as identity primary key,
    public_id text not null unique,
    ad_id bigint not null references ad on delete cascade,
    position integer not null,
    view text check (view in ('front', 'side', 'rear', 'top', 'interior')),
    -- size of the largest variant in pixels; the variants are 320, 640 and 1280 wide
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    -- dominant colour, shown until the picture is there
    color text not null check (color ~ '^#[0-9a-f]{6}$'),
    created_at timestamptz not null,
    unique (ad_id, position)
);

create table price_change (
    id bigint generated always as identity primary key,
    ad_id bigint not null references ad on delete cascade,
    price numeric(12, 2) not null,
    currency text not null,
    changed_at timestamptz not null
);
create index price_change_ad on price_change (ad_id, changed_at);

create table ad_counter (
    ad_id bigint primary key references ad on delete cascade,
    views bigint not null default 0,
    phone_reveals bigint not null default 0
);

-- One row a visitor and day, so that a view counts once. The visitor is a keyed hash that changes every day.
create table ad_view (
    ad_id bigint not null references ad on delete cascade,
    day date not null,
    visitor bytea not null,
    primary key (ad_id, day, visitor)
);
create index ad_view_day on ad_view (day);

create table phone_reveal (
    id bigint generated always as identity primary key,
    ad_id bigint not null references ad on delete cascade,
    visitor bytea not null,
    revealed_at timestamptz not null
);
create index phone_reveal_ad on phone_reveal (ad_id);

-- Which numbers of which invented market were ever written, so that what a person removed is known to be missing on purpose.
create table demo_market (
    seed bigint primary key,
    numbers int8multirange not null
);
