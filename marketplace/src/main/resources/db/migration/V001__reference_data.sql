-- Reference data: what a vehicle can be, where it can be, and what money is worth. Loaded from resources/reference.

create table vehicle_type (
    code text primary key,
    position integer not null,
    usage text not null check (usage in ('mileage_km', 'operating_hours', 'none')),
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    plural_uk text not null,
    plural_en text not null,
    plural_ru text not null
);

create table characteristic (
    vehicle_type text not null references vehicle_type,
    code text not null,
    position integer not null,
    kind text not null check (kind in ('integer', 'decimal', 'choice', 'yes_no')),
    unit text,
    min_value numeric,
    max_value numeric,
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    primary key (vehicle_type, code)
);

create table characteristic_option (
    vehicle_type text not null,
    characteristic text not null,
    code text not null,
    position integer not null,
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    primary key (vehicle_type, characteristic, code),
    foreign key (vehicle_type, characteristic) references characteristic (vehicle_type, code)
);

create table body (
    code text primary key,
    vehicle_type text not null references vehicle_type,
    position integer not null,
    name_uk text not null,
    name_en text not null,
    name_ru text not null
);
create index body_vehicle_type on body (vehicle_type);

-- The closed vocabularies (fuel, transmission, drive, condition, seller_type, exchange) with their names.
create table choice (
    kind text not null,
    code text not null,
    position integer not null,
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    primary key (kind, code)
);

create table color (
    code text primary key,
    position integer not null,
    hex text not null check (hex ~ '^#[0-9a-f]{6}$'),
    name_uk text not null,
    name_en text not null,
    name_ru text not null
);

create table make (
    code text primary key,
    position integer not null,
    name text not null,
    country text not null,
    popular boolean not null,
    wmi text[] not null
);

create table model (
    make text not null references make,
    code text not null,
    position integer not null,
    vehicle_type text not null references vehicle_type,
    name text not null,
    year_from integer not null check (year_from between 1900 and 2100),
    year_to integer check (year_to >= year_from),
    popular boolean not null,
    bodies text[] not null,
    fuels text[] not null,
    engine_cc_min integer,
    engine_cc_max integer check (engine_cc_max >= engine_cc_min),
    power_hp_min integer,
    power_hp_max integer check (power_hp_max >= power_hp_min),
    battery_kwh_min numeric(6, 1),
    battery_kwh_max numeric(6, 1) check (battery_kwh_max >= battery_kwh_min),
    transmissions text[] not null,
    drives text[] not null,
    price_new_usd integer not null check (price_new_usd > 0),
    primary key (make, code)
);
create index model_vehicle_type on model (vehicle_type);

create table generation (
    make text not null,
    model text not null,
    code text not null,
    position integer not null,
    name text not null,
    year_from integer not null,
    year_to integer check (year_to >= year_from),
    primary key (make, model, code),
    foreign key (make, model) references model (make, code)
);

create table region (
    code text primary key,
    position integer not null,
    iso text not null unique,
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    latitude double precision not null,
    longitude double precision not null
);

create table city (
    code text primary key,
    position integer not null,
    region text not null references region,
    name_uk text not null,
    name_en text not null,
    name_ru text not null,
    latitude double precision not null,
    longitude double precision not null,
    population integer not null
);
create index city_region on city (region);

-- What one unit of a foreign currency costs in hryvnias from that day on. The newest day in force counts.
create table rate (
    day date not null,
    currency text not null check (currency in ('USD', 'EUR')),
    uah numeric(12, 4) not null check (uah > 0),
    source text not null check (source in ('seed', 'nbu')),
    primary key (day, currency)
);
