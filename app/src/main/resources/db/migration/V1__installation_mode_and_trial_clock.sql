-- One row: what this database was made for. A trial never becomes a service, nor the other way round.
create table installation (
    only_row boolean primary key default true check (only_row),
    mode text not null check (mode in ('trial', 'service')),
    made_at timestamptz not null default now()
);

-- One row: by how many microseconds the trial's clock runs ahead of the real one. It never runs behind where it was set.
create table trial_clock (
    only_row boolean primary key default true check (only_row),
    ahead_micros bigint not null,
    set_at timestamptz not null default now()
);
