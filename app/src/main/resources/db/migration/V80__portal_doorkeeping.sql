-- What the public front needs against machines: a secret all nodes share, challenges used up, wrong codes of late.
create table portal_secret (
    id smallint primary key check (id = 1),
    secret bytea not null
);

create table portal_spent_challenge (
    digest bytea primary key,
    expires_at timestamptz not null
);
create index portal_spent_challenge_expiry on portal_spent_challenge (expires_at);

-- Addresses and numbers stand here as keyed digests only.
create table portal_failed_lookup (
    address bytea not null,
    number bytea not null,
    at timestamptz not null
);
create index portal_failed_lookup_recent on portal_failed_lookup (address, at);
